import { characteristics } from '../../domain/codes/characteristic.ts';
import { codesOf, isCode, labelOf } from '../../domain/codes/code-list.ts';
import { incidentStates } from '../../domain/codes/incident-state.ts';
import { noAnswers } from '../../domain/codes/no-answer.ts';
import { perceivedTargeted } from '../../domain/codes/perceived-targeted.ts';
import { repeats } from '../../domain/codes/repeat.ts';
import { riskBands } from '../../domain/codes/risk-band.ts';
import { formatDayTime } from '../../locales/dates.ts';
import { language, wordsIn } from '../../locales/language.ts';
import { reviewWords } from '../../locales/review.ts';
import { promisedBy } from '../../parts/contact-promise.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { nameOf } from '../../parts/people-names.ts';
import { type SortableCell, SortableTable } from '../../ui/SortableTable.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { type QueueLine, riskOf } from './queue.ts';
import type { Repeats } from './repeats.ts';
import { SelectBox } from './SelectBox.tsx';
import type { Selection } from './selection.ts';

type Props = {
  readonly lines: readonly QueueLine[];
  readonly caption: string;
  readonly repeats: ReadonlyMap<string, Repeats>;
  /** The records chosen to be dealt with together; left out where none can be chosen. */
  readonly selection?: Selection | undefined;
};

/** The queue as a table on a desk and as cards on a phone. */
export function QueueTable({ lines, caption, repeats: counts, selection }: Props) {
  const desk = useDesk();
  const words = wordsIn(reviewWords);
  const { columns } = words;
  if (lines.length === 0) return null;
  return (
    <SortableTable
      isStacked
      caption={caption}
      captionClasses="govuk-table__caption--m"
      captionSuffix={words.sort.suffix}
      statusText={(heading, direction) => words.sort.status(heading, words.sort[direction])}
      lang={language.value}
      firstCellIsHeader
      head={Object.entries(columns).map(([name, text]) => ({
        text,
        isSortable: sortable.has(name),
      }))}
      rows={lines.map((line): SortableCell[] => {
        const due = promisedBy(desk, line);
        const risk = riskOf(line);
        return [
          { text: <Reference line={line} selection={selection} /> },
          {
            text: line.recordedAt === null ? '' : formatDayTime(line.recordedAt),
            sortValue: line.recordedAt ?? '',
          },
          {
            text: labelOf(riskBands, risk, language.value),
            sortValue: -codesOf(riskBands).indexOf(risk),
          },
          { text: whyOf(line) },
          { text: repeatText(line, counts.get(line.id)) },
          { text: due === null ? '' : formatDayTime(due), sortValue: due ?? '' },
          { text: line.owner === null ? words.nobodyYet : nameOf(desk, line.owner) },
          { text: labelOf(incidentStates, line.state ?? '', language.value) },
        ];
      })}
    />
  );
}

/** What a supervisor looks for first: the longest wait, the worst risk, the next promise, one officer's work. */
const sortable: ReadonlySet<string> = new Set(['when', 'risk', 'promised', 'officer']);

/** What they said of it, and apart from that how often it was recorded. */
function repeatText({ repeat }: QueueLine, counted: Repeats | undefined): string {
  const words = wordsIn(reviewWords);
  const said = repeat === null ? '' : answerLabel(repeat);
  const recorded = counted && counted.inYear >= 2 ? words.recordedTimes(counted.inYear) : '';
  return [said, recorded].filter((text) => text !== '').join(', ');
}

/** A reason for having no answer is one of its own, not a code of the list. */
const answerLabel = (code: string): string =>
  labelOf(isCode(repeats, code) ? repeats : noAnswers, code, language.value);

type ReferenceProps = { readonly line: QueueLine; readonly selection: Selection | undefined };

function Reference({ line, selection }: ReferenceProps) {
  const words = wordsIn(reviewWords);
  const reference = line.ref ?? words.noReference;
  return (
    <span>
      {selection && (
        <SelectBox
          id={`select-${line.id}`}
          label={words.many.select(reference)}
          isChecked={selection.chosen.has(line.id)}
          onToggle={() => selection.toggle(line.id)}
        />
      )}
      <a class="govuk-link" href={`/review/${line.id}`}>
        {reference}
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
