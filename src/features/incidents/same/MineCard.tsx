import { labelOf } from '../../../domain/codes/code-list.ts';
import { incidentTypes } from '../../../domain/codes/incident-type.ts';
import { placeKinds } from '../../../domain/codes/place-kind.ts';
import { language, wordsIn } from '../../../locales/language.ts';
import { sameWords } from '../../../locales/same.ts';
import { TextLines } from '../../../parts/TextLines.tsx';
import { SummaryList } from '../../../ui/SummaryList.tsx';
import { whenText } from '../capture/answer-rows.ts';
import type { Answers } from '../capture/answers.ts';

/** What has been typed so far, in the order of the card beside it. */
export function MineCard({ answers }: { readonly answers: Answers }) {
  const { mine, keys } = wordsIn(sameWords);
  const { types, place, account } = answers;
  const kinds = types.map((type) => labelOf(incidentTypes, type, language.value)).join(', ');
  const address = answers.chosen?.address ?? answers.address;
  const where = [answers.landmark, address].map((text) => text.trim()).filter(Boolean);
  return (
    <SummaryList
      card={{ title: { text: mine } }}
      rows={[
        { key: keys.types, value: kinds },
        { key: keys.when, value: whenText(answers) },
        {
          key: keys.place,
          value: place === null ? '' : labelOf(placeKinds, place, language.value),
        },
        where.length > 0 && { key: keys.where, value: where.join(', ') },
        account.trim() !== '' && {
          key: keys.words,
          value: { text: <TextLines text={account.trim()} /> },
        },
      ]}
    />
  );
}
