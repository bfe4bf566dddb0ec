import { useState } from 'preact/hooks';
import { formatDayTime } from '../../locales/dates.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { waitingWords } from '../../locales/sync-centre.ts';
import { reasonFor } from '../../locales/turned-away.ts';
import { answerText, fieldLabel, isAnswer } from '../../parts/answer-words.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { titleOf } from '../../parts/record-title.ts';
import { TextLines } from '../../parts/TextLines.tsx';
import type { StorageFault } from '../../storage/database.ts';
import type { Attention } from '../../storage/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';

type Props = { readonly envelope: string; readonly changes: readonly Attention[] };

/** One save that did not go in: what was written, what became of it, why, and the one thing to do. */
export function AttentionCard({ envelope, changes }: Props) {
  const desk = useDesk();
  const [fault, setFault] = useState<StorageFault | null>(null);
  const { attention: words } = wordsIn(waitingWords);
  const [first] = changes;
  if (!first) return null;
  const title = titleOf(desk, first.record);
  const markRead = async () => {
    const result = await desk.markSeen(envelope);
    if (!result.ok) setFault(result.fault);
  };
  return (
    <>
      <SummaryList
        card={{ title: { text: title } }}
        rows={[
          { key: words.when, value: formatDayTime(first.at) },
          ...reasonsOf(changes).map(({ result, code }) => ({
            key: words[result],
            value: reasonFor(result === 'damaged' ? 'damaged' : code),
          })),
          ...changes.filter(isAnswer).map(({ field, value }) => ({
            key: `${words.wrote}: ${fieldLabel(field)}`,
            value: { text: <TextLines text={answerText(desk, field, value)} /> },
          })),
        ]}
      />
      {fault && <p class="govuk-body">{wordsIn(partsWords).faults[fault]}</p>}
      <Button type="button" variant="secondary" onClick={markRead}>
        {words.read}
        <span class="govuk-visually-hidden">{words.readOf(title)}</span>
      </Button>
    </>
  );
}

/** Each reason once, however many answers it turned away. */
function reasonsOf(changes: readonly Attention[]): Attention[] {
  const byReason = new Map(changes.map((change) => [`${change.result} ${change.code}`, change]));
  return [...byReason.values()];
}
