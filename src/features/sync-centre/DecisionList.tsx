import { textOf } from '../../domain/show.ts';
import { formatDayTime } from '../../locales/dates.ts';
import { heldWords } from '../../locales/held.ts';
import { wordsIn } from '../../locales/language.ts';
import { fieldLabel } from '../../parts/answer-words.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { nameOf } from '../../parts/people-names.ts';
import { titleOf } from '../../parts/record-title.ts';
import { TextLines } from '../../parts/TextLines.tsx';
import { isView, useRecord } from '../../parts/useRecord.ts';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { type Decision, decisionsOf } from './decisions.ts';

/** Tells an author what a supervisor decided on words of theirs, and why. */
export function DecisionList() {
  const desk = useDesk();
  const decisions = decisionsOf(desk);
  if (decisions.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{wordsIn(heldWords).told.heading}</h2>
      {decisions.map((decision) => (
        <DecisionCard key={decision.id} decision={decision} />
      ))}
    </>
  );
}

function DecisionCard({ decision }: { readonly decision: Decision }) {
  const desk = useDesk();
  const words = wordsIn(heldWords).told;
  const opened = useRecord(decision.id);
  const reason = isView(opened) ? textOf(opened.definition, opened.fields, 'reason') : null;
  const { about, answer, by, at } = decision;
  const say = decision.decision === 'accepted' ? words.accepted : words.rejected;
  return (
    <SummaryList
      card={{ title: { text: titleOf(desk, about ?? ''), headingLevel: 3 } }}
      rows={[
        { key: fieldLabel(answer ?? ''), value: say(nameOf(desk, by), formatDayTime(at ?? '')) },
        reason !== null && { key: words.reason, value: { text: <TextLines text={reason} /> } },
      ]}
    />
  );
}
