import { safeContactMethods } from '../../../domain/codes/safe-contact.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { Checkboxes } from '../../../ui/Checkboxes.tsx';
import { ContactBox } from './ContactBox.tsx';
import { knownPerson } from './incident-values.ts';
import { ShareQuestions } from './ShareQuestions.tsx';
import { codesIn, pageLegend, quickChoices, type Screen } from './screen.ts';

const isQuick = (method: string): boolean =>
  quickChoices(safeContactMethods).some(({ value }) => value === method);

/** Nothing here is required: no answer means "do not contact until we know how". */
export function ContactStep(screen: Screen) {
  const { answers, change } = screen;
  const words = wordsIn(incidentsWords);
  const { contact } = words;
  const mayContact = answers.contact.some((method) => method !== 'no_contact');
  // Ways that were said elsewhere stay, unless nobody may make contact.
  const elsewhere = (values: readonly string[]) =>
    values.includes('no_contact') ? [] : answers.contact.filter((one) => !isQuick(one));
  const revealed: Readonly<Record<string, preact.ComponentChild>> = {
    mobile_call: <ContactBox {...screen} box="phone" label={contact.phone} inputmode="tel" />,
    via_supporter: <ContactBox {...screen} box="contactThrough" label={contact.through} />,
  };
  return (
    <>
      <Checkboxes
        name="contact"
        fieldset={{ legend: pageLegend(words.steps.contact) }}
        hint={knownPerson(answers) === null ? contact.hint : contact.knownHint}
        items={quickChoices(safeContactMethods).map((choice) => ({
          ...choice,
          conditional: revealed[choice.value],
          ...(choice.value === 'no_contact' ? { behaviour: 'exclusive' as const } : {}),
        }))}
        values={answers.contact}
        onChange={(values) =>
          change({ contact: codesIn(safeContactMethods, [...values, ...elsewhere(values)]) })
        }
      />
      {mayContact && (
        <ContactBox
          {...screen}
          box="times"
          label={contact.times}
          hint={contact.timesHint}
          isAlone
        />
      )}
      <ContactBox
        {...screen}
        box="language"
        label={contact.language}
        hint={contact.languageHint}
        isAlone
      />
      <ShareQuestions {...screen} />
    </>
  );
}
