import { characteristics } from '../../domain/codes/characteristic.ts';
import { labelOf } from '../../domain/codes/code-list.ts';
import { incidentStates } from '../../domain/codes/incident-state.ts';
import { perceivedTargeted } from '../../domain/codes/perceived-targeted.ts';
import { repeats } from '../../domain/codes/repeat.ts';
import { formatDayTime } from '../../locales/dates.ts';
import { language, wordsIn } from '../../locales/language.ts';
import { reviewWords } from '../../locales/review.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { nameOf } from '../../parts/people-names.ts';
import { Table, type TableCell } from '../../ui/Table.tsx';
import { Tag } from '../../ui/Tag.tsx';
import type { QueueLine } from './queue.ts';

type Props = { readonly lines: readonly QueueLine[]; readonly caption: string };

/** The queue as a table on a desk and as cards on a phone. */
export function QueueTable({ lines, caption }: Props) {
  const desk = useDesk();
  const words = wordsIn(reviewWords);
  const { columns } = words;
  if (lines.length === 0) return null;
  return (
    <Table
      isStacked
      caption={caption}
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={Object.values(columns).map((text) => ({ text }))}
      rows={lines.map((line): TableCell[] => [
        { text: <Reference line={line} /> },
        { text: line.recordedAt === null ? '' : formatDayTime(line.recordedAt) },
        { text: whyOf(line) },
        { text: line.repeat === null ? '' : labelOf(repeats, line.repeat, language.value) },
        { text: line.owner === null ? words.nobodyYet : nameOf(desk, line.owner) },
        { text: labelOf(incidentStates, line.state ?? '', language.value) },
      ])}
    />
  );
}

function Reference({ line }: { readonly line: QueueLine }) {
  const words = wordsIn(reviewWords);
  return (
    <span>
      <a class="govuk-link" href={`/review/${line.id}`}>
        {line.ref ?? words.noReference}
      </a>{' '}
      {line.danger && <Tag colour="red">{words.actToday}</Tag>}{' '}
      {line.twoVersions && <Tag colour="magenta">{words.twoVersions}</Tag>}
    </span>
  );
}

/** What it is said to be about; before anyone says so, whether it was targeted at all. */
function whyOf(line: QueueLine): string {
  if (line.about.length > 0) {
    return line.about.map((code) => labelOf(characteristics, code, language.value)).join(', ');
  }
  return line.targeted === null ? '' : labelOf(perceivedTargeted, line.targeted, language.value);
}
