import type { SettingKey } from '../../../domain/records/settings.ts';
import { wordsIn } from '../../../locales/language.ts';
import { safeguardingWords } from '../../../locales/safeguarding.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { settingText } from '../../../parts/settings-in-force.ts';
import { Button } from '../../../ui/Button.tsx';
import { InsetText } from '../../../ui/InsetText.tsx';
import { telephone } from './telephone.ts';

type Flag = keyof (typeof safeguardingWords)['en']['prompts'];
type LocalPhone = Extract<SettingKey, keyof (typeof safeguardingWords)['en']['phones']>;

/** The local numbers that go with a flag (domain.md 3.4): whom to tell the same day, beside the supervisor. */
const phonesByFlag: Readonly<Partial<Record<Flag, readonly LocalPhone[]>>> = {
  child_at_immediate_risk: ['child_safeguarding_phone'],
  suicide_or_self_harm_talk: ['crisis_phone', 'adult_safeguarding_phone'],
};

type Props = { readonly flags: readonly string[]; readonly names: Readonly<Record<Flag, string>> };

/** What to do about each flag that was raised, with the numbers this organisation has set. */
export function Safeguarding({ flags, names }: Props) {
  const words = wordsIn(safeguardingWords);
  const raised = Object.keys(words.prompts).filter((flag): flag is Flag => flags.includes(flag));
  return (
    <div role="status">
      {raised.length > 0 && <h2 class="govuk-heading-m">{words.title}</h2>}
      {raised.map((flag) => (
        <InsetText key={flag}>
          <p class="govuk-body">
            <strong>{names[flag]}</strong>
            <br />
            {words.prompts[flag]}
          </p>
          {flag === 'suicide_or_self_harm_talk' && (
            <PhoneLine name={words.phones.samaritans} number="116 123" />
          )}
          {phonesByFlag[flag]?.map((key) => (
            <LocalLine key={key} phone={key} />
          ))}
        </InsetText>
      ))}
    </div>
  );
}

function LocalLine({ phone }: { readonly phone: LocalPhone }) {
  const words = wordsIn(safeguardingWords);
  const number = settingText(useDesk(), phone);
  const name = words.phones[phone];
  if (number !== '') return <PhoneLine name={name} number={number} />;
  return <p class="govuk-body">{words.notSet(name)}</p>;
}

const noBreak = '\u00a0';

/** The number stands in words too, for a device that cannot call. */
function PhoneLine({ name, number }: { readonly name: string; readonly number: string }) {
  return (
    <Button href={telephone(number)} variant="secondary">
      {`${name}: ${number.replaceAll(' ', noBreak)}`}
    </Button>
  );
}
