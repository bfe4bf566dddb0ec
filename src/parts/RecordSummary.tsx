import { wordsIn } from '../locales/language.ts';
import { partsWords } from '../locales/parts.ts';
import type { View } from '../storage/desk.ts';
import { Details } from '../ui/Details.tsx';
import { SummaryList } from '../ui/SummaryList.tsx';
import { answeredRows } from './answered-rows.ts';
import { useDesk } from './desk-context.ts';
import { TextLines } from './TextLines.tsx';

/** Words as they were said, offensive ones included: behind a tap (domain.md 2.1). */
const masked = new Set(['account_text', 'words_or_symbols']);

/** What a record says, question by question; only what was answered. */
export function RecordSummary({ view }: { readonly view: View }) {
  const rows = answeredRows(useDesk(), view).map(({ field, label, answers }) => ({
    key: label,
    value: {
      text: masked.has(field) ? (
        <Details summaryText={wordsIn(partsWords).showWords}>
          <Answers answers={answers} />
        </Details>
      ) : (
        <Answers answers={answers} />
      ),
    },
  }));
  return <SummaryList rows={rows} />;
}

function Answers({ answers }: { readonly answers: readonly string[] }) {
  if (answers.length === 1) return <TextLines text={answers[0] ?? ''} />;
  return (
    <>
      {answers.map((answer) => (
        <p key={answer} class="govuk-body">
          <TextLines text={answer} />
        </p>
      ))}
    </>
  );
}
