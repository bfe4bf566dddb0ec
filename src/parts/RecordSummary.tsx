import type { View } from '../storage/desk.ts';
import { SummaryList } from '../ui/SummaryList.tsx';
import { answeredRows } from './answered-rows.ts';
import { useDesk } from './desk-context.ts';
import { TextLines } from './TextLines.tsx';

/** What a record says, question by question; only what was answered. */
export function RecordSummary({ view }: { readonly view: View }) {
  const rows = answeredRows(useDesk(), view).map(({ label, answers }) => ({
    key: label,
    value: {
      text:
        answers.length === 1 ? (
          <TextLines text={answers[0] ?? ''} />
        ) : (
          answers.map((answer) => (
            <p key={answer} class="govuk-body">
              <TextLines text={answer} />
            </p>
          ))
        ),
    },
  }));
  return <SummaryList rows={rows} />;
}
