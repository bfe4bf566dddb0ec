import { stampTime } from '../../domain/clock.ts';
import { formatDayTime } from '../../locales/dates.ts';
import { typeWords } from '../../locales/fields.ts';
import { heldWords } from '../../locales/held.ts';
import { wordsIn } from '../../locales/language.ts';
import { keptBecause } from '../../locales/turned-away.ts';
import { answerText, fieldLabel, isAnswer } from '../../parts/answer-words.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { nameOf } from '../../parts/people-names.ts';
import { TextLines } from '../../parts/TextLines.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { codesIn, type HeldSave } from './saves.ts';

/** Who wrote what and when, and why it waits. What people say of themselves is decided on unread. */
export function SaveSummary({ save }: { readonly save: HeldSave }) {
  const desk = useDesk();
  const words = wordsIn(heldWords);
  const kinds = wordsIn(typeWords);
  const [first] = save.changes;
  const shown = save.changes.filter(({ type }) => type !== 'equality-profile');
  const isEquality = shown.length < save.changes.length;
  return (
    <SummaryList
      rows={[
        { key: words.who, value: nameOf(desk, first.by) },
        { key: words.when, value: formatDayTime(stampTime(first.at)) },
        ...codesIn(save).map((code) => ({ key: words.why, value: keptBecause(code) })),
        isEquality && { key: kinds['equality-profile'] ?? '', value: words.unshown },
        ...shown.filter(isAnswer).map(({ field, value }) => ({
          key: fieldLabel(field),
          value: { text: <TextLines text={answerText(desk, field, value)} /> },
        })),
      ]}
    />
  );
}
