import { labelOf } from '../../../domain/codes/code-list.ts';
import {
  quickShareRecipients,
  shareChoices,
  shareRecipients,
} from '../../../domain/codes/share.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { language, wordsIn } from '../../../locales/language.ts';
import { Radios } from '../../../ui/Radios.tsx';
import { choicesOf, codeIn, type Screen } from './screen.ts';

/** For each of three recipients, what they may be told. */
export function ShareQuestions({ answers, change }: Screen) {
  const { contact } = wordsIn(incidentsWords);
  return (
    <>
      <h2 class="govuk-heading-m">{contact.share}</h2>
      {quickShareRecipients.map((recipient) => (
        <Radios
          key={recipient}
          name={`share-${recipient}`}
          fieldset={{
            legend: {
              text: labelOf(shareRecipients, recipient, language.value),
              classes: 'govuk-fieldset__legend--s',
            },
          }}
          items={choicesOf(shareChoices)}
          value={answers.share[recipient]}
          onChange={(value) => {
            const choice = codeIn(shareChoices, value);
            if (choice !== null) change({ share: { ...answers.share, [recipient]: choice } });
          }}
        />
      ))}
    </>
  );
}
