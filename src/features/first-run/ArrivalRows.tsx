import { filesOf } from '../../domain/rules/places-file.ts';
import { firstRunWords } from '../../locales/first-run.ts';
import { language, wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { sizeText } from '../../parts/size-text.ts';
import { SummaryList, type SummaryRow } from '../../ui/SummaryList.tsx';
import { type Arrival, hasPlaces, type Kind, kinds, secondsLeft } from './arrival.ts';

type Props = {
  readonly arrival: Arrival;
  readonly line: { readonly pages: number; readonly bytes: number } | null;
};

/** How much of each kind is here, of how much; never a number that nobody counted. */
export function ArrivalRows({ arrival, line }: Props) {
  const words = wordsIn(firstRunWords);
  const places = usePlacesHere();
  const left = secondsLeft(arrival);
  const rows: (SummaryRow | false)[] = [
    ...kinds.map(
      (kind) =>
        isExpected(arrival, kind) && {
          key: words.rows[kind],
          value: kind === 'places' ? placesText(arrival, places) : countText(arrival, kind),
        },
    ),
    line !== null &&
      isWatched(arrival) && {
        key: words.rows.read,
        value: words.read(sizeText(line.bytes), line.pages),
      },
    left !== null && { key: words.rows.left, value: leftText(left) },
  ];
  return <SummaryList rows={rows} />;
}

/** The page saw it come; later the browser counts other reading. */
const isWatched = ({ isComplete, came }: Arrival): boolean => !isComplete || came > 0;

/** Some have come, or some may. */
const isExpected = ({ here, toCome, isComplete }: Arrival, kind: Kind): boolean =>
  here[kind] > 0 || (!isComplete && toCome?.[kind] !== 0);

function countText({ here, toCome, isComplete }: Arrival, kind: Kind): string {
  const words = wordsIn(firstRunWords);
  const count = numberText(here[kind]);
  if (isComplete) return count;
  const all = toCome?.[kind] ?? 0;
  return all > here[kind] ? words.partOf(count, numberText(all)) : words.soFar(count);
}

/** Places come in lists of many, so how many there will be is known only at the end. */
function placesText(arrival: Arrival, places: number): string {
  const count = numberText(places);
  return hasPlaces(arrival) ? count : wordsIn(firstRunWords).soFar(count);
}

function usePlacesHere(): number {
  const files = filesOf(useDesk().list('places-part')).filter(({ patch }) => patch !== null);
  return files.reduce((total, { count }) => total + count, 0);
}

function leftText(seconds: number): string {
  const words = wordsIn(firstRunWords);
  return seconds < 60 ? words.lessThanMinute : words.aboutMinutes(Math.ceil(seconds / 60));
}

const numberText = (count: number): string =>
  count.toLocaleString(language.value === 'cy' ? 'cy' : 'en-GB');
