import { useState } from 'preact/hooks';
import type { Invited } from '../../domain/account-protocol.ts';
import { adminWords } from '../../locales/admin.ts';
import { formatDayTime } from '../../locales/dates.ts';
import { wordsIn } from '../../locales/language.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useSave } from '../../parts/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Input } from '../../ui/Input.tsx';
import { InsetText } from '../../ui/InsetText.tsx';
import { type PersonProps, pathOf } from './person-page.ts';

const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Makes a single-use code and shows it once; it is kept nowhere on this device. */
export function SignInCode({ person, accounts }: PersonProps) {
  const form = useSave();
  const [email, setEmail] = useState('');
  const [invited, setInvited] = useState<Invited | null>(null);
  const all = wordsIn(adminWords);
  const words = all.code;
  const invite = async () => {
    const address = email.trim();
    if (!emailShape.test(address)) return form.refuse([{ id: 'email', text: words.emailError }]);
    const result = await accounts.invite(person.id, address);
    if (result.ok) return setInvited(result.value);
    form.refuse([{ id: 'email', text: all.faults[result.fault] }]);
  };
  if (invited !== null) return <CodeShown invited={invited} back={pathOf(person)} />;
  return (
    <RoomPage
      title={words.title}
      heading={words.title}
      back={{ href: pathOf(person) }}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      <Form onSubmit={invite}>
        <Input
          name="email"
          type="email"
          label={words.email}
          hint={words.hint}
          value={email}
          onChange={setEmail}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="none"
          errorMessage={form.errorAt('email')}
        />
        <Button>{words.button}</Button>
      </Form>
    </RoomPage>
  );
}

function CodeShown({ invited, back }: { readonly invited: Invited; readonly back: string }) {
  const words = wordsIn(adminWords).code;
  return (
    <RoomPage title={words.shown} heading={words.shown}>
      <InsetText>
        <strong>{invited.code}</strong>
      </InsetText>
      <p class="govuk-body">{words.until(formatDayTime(invited.until))}</p>
      <p class="govuk-body">{words.once}</p>
      <Button href={back}>{words.done}</Button>
    </RoomPage>
  );
}
