import { formatDay, formatTime } from '../locales/dates.ts';
import { wordsIn } from '../locales/language.ts';
import { partsWords } from '../locales/parts.ts';
import { WarningText } from '../ui/WarningText.tsx';
import { useDesk } from './desk-context.ts';

const day = 86_400_000;

/** From when a list is: what others have done since is not on it. After a week that is a warning. */
export function ListAge() {
  const desk = useDesk();
  const { heardAt } = desk.reading.value;
  const { listAge, warning } = wordsIn(partsWords);
  const now = desk.now();
  if (heardAt === null) return null;
  const text = listAge.from(whenText(heardAt, now));
  if (now - heardAt < 7 * day) return <p class="govuk-hint">{text}</p>;
  return (
    <WarningText iconFallbackText={warning}>
      {text} {listAge.connect}
    </WarningText>
  );
}

/** The time today, yesterday, or the day. */
function whenText(at: number, now: number): string {
  const { listAge } = wordsIn(partsWords);
  if (formatDay(at) === formatDay(now)) return listAge.today(formatTime(at));
  return formatDay(at) === formatDay(now - day) ? listAge.yesterday(formatTime(at)) : formatDay(at);
}
