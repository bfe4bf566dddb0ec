import { ReEnrolmentSummary } from '../domain/records/re-enrolment.ts';
import { formatDayTime } from '../locales/dates.ts';
import { wordsIn } from '../locales/language.ts';
import { partsWords } from '../locales/parts.ts';
import { InsetText } from '../ui/InsetText.tsx';
import { useDesk } from './desk-context.ts';
import { nameOf } from './people-names.ts';

const shownFor = 30 * 86_400_000;

/** Says, for a month, who let whom in again: to that person and to the data protection officer. */
export function ReEnrolmentNotice() {
  const desk = useDesk();
  const words = wordsIn(partsWords).reEnrolment;
  // Read for its own sake: the list follows it.
  void desk.revision.value;
  const lately = desk
    .list('re-enrolment')
    .flatMap(({ summary }) => ReEnrolmentSummary.safeParse(summary).data ?? [])
    .filter(({ happenedAt }) => desk.now() - happenedAt < shownFor)
    .sort((a, b) => b.happenedAt - a.happenedAt);
  return (
    <>
      {lately.map(({ person, askedBy, confirmedBy, happenedAt }) => {
        const [asker, confirmer] = [nameOf(desk, askedBy), nameOf(desk, confirmedBy)];
        const when = formatDayTime(happenedAt);
        return (
          <InsetText key={happenedAt}>
            {person === desk.person
              ? words.you(when, asker, confirmer)
              : words.other(nameOf(desk, person), when, asker, confirmer)}
          </InsetText>
        );
      })}
    </>
  );
}
