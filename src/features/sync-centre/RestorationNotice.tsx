import { RestorationSummary } from '../../domain/records/restoration.ts';
import { formatDayTime } from '../../locales/dates.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { waitingWords } from '../../locales/sync-centre.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { WarningText } from '../../ui/WarningText.tsx';

const shownFor = 30 * 86_400_000;

/** Says, for a month, since when words may be missing after an old copy of the records was put back. */
export function RestorationNotice() {
  const desk = useDesk();
  const lately = desk
    .list('restoration')
    .flatMap(({ summary }) => RestorationSummary.safeParse(summary).data ?? [])
    .filter(({ putBackAt }) => desk.now() - putBackAt < shownFor);
  const since = Math.min(...lately.map(({ copiedAt }) => copiedAt));
  if (lately.length === 0) return null;
  return (
    <WarningText iconFallbackText={wordsIn(partsWords).warning}>
      {wordsIn(waitingWords).mayBeMissing(formatDayTime(since))}
    </WarningText>
  );
}
