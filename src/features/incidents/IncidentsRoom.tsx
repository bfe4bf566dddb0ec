import { useLocation } from 'preact-iso';
import { CapturePage } from './capture/CapturePage.tsx';
import { DiscardPage } from './capture/DiscardPage.tsx';
import { NewIncident } from './capture/NewIncident.tsx';
import { SavedPage } from './capture/SavedPage.tsx';
import { ListPage } from './list/ListPage.tsx';
import { pageOf } from './paths.ts';
import { RecordPages } from './record/RecordPages.tsx';
import type { ReadHistory } from './record/read-history.ts';

type Props = { readonly readHistory: ReadHistory; readonly onHide: () => void };

/** Recording incidents, finding them again, and what stands on one. */
export function IncidentsRoom({ readHistory, onHide }: Props) {
  const { path } = useLocation();
  const page = pageOf(path);
  switch (page.name) {
    case 'list':
      return <ListPage />;
    case 'new':
      return <NewIncident />;
    case 'step':
      return <CapturePage key={page.draft} draft={page.draft} step={page.step} onHide={onHide} />;
    case 'discard':
      return <DiscardPage draft={page.draft} />;
    case 'saved':
      return <SavedPage record={page.record} />;
    case 'added':
      return <SavedPage record={page.record} isAdded />;
    default:
      return <RecordPages key={page.record} page={page} readHistory={readHistory} />;
  }
}
