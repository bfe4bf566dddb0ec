import { helpWords } from '../../locales/help.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { Unbroken } from '../../parts/Unbroken.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { type HelpPicture, Picture } from './Picture.tsx';

/** Each word that says how far a record has come, with what it means. */
export function StateMeanings({ picture }: { readonly picture: HelpPicture }) {
  const { statesTitle } = wordsIn(helpWords);
  const { sending, sendingMeaning, receivedMeaning } = wordsIn(partsWords);
  const meanings = { ...sendingMeaning, received: receivedMeaning('4K7-C') };
  return (
    <section>
      <h2 class="govuk-heading-m">{statesTitle}</h2>
      <SummaryList
        rows={[
          { key: sending.draft, value: meanings.draft },
          { key: sending.waiting, value: meanings.waiting },
          { key: sending.sending, value: meanings.sending },
          { key: sending.received, value: { text: <Unbroken text={meanings.received} /> } },
          { key: sending.attention, value: meanings.attention },
        ]}
      />
      <Picture {...picture} />
    </section>
  );
}
