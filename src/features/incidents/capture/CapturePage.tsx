import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { IncidentSummary } from '../../../domain/records/incident.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import type { Desk } from '../../../storage/desk.ts';
import { recordPath } from '../paths.ts';
import { CaptureForm } from './CaptureForm.tsx';
import type { CaptureScreen } from './steps.ts';

type Props = {
  readonly draft: string;
  readonly step: CaptureScreen;
  readonly onHide: () => void;
};

/** The form of one draft; one that is saved already is shown as the record it became. */
export function CapturePage({ draft, step, onHide }: Props) {
  const desk = useDesk();
  const { route } = useLocation();
  const [isOver] = useState(() => isSaved(desk, draft));
  useEffect(() => {
    if (isOver) route(recordPath(draft), true);
  }, [isOver, route, draft]);
  return isOver ? null : <CaptureForm draft={draft} step={step} onHide={onHide} />;
}

function isSaved(desk: Desk, draft: string): boolean {
  if (desk.drafts.peek().some(({ id }) => id === draft)) return false;
  const summary = IncidentSummary.safeParse(desk.entry(draft)?.summary);
  return summary.success && summary.data.state !== 'started';
}
