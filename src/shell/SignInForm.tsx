import { useState } from 'preact/hooks';
import { wordsIn } from '../locales/language.ts';
import { shellWords } from '../locales/shell.ts';
import type { Mistakes } from '../parts/useMistakes.ts';
import { Button } from '../ui/Button.tsx';
import { Form } from '../ui/Form.tsx';
import { Input } from '../ui/Input.tsx';
import { PasswordInput } from '../ui/PasswordInput.tsx';

export type Credentials = { email: string; password: string; code: string | null };

const shortest = 15;

type Props = {
  readonly mistakes: Mistakes;
  /** A one-time code sets a first password; without one the password is known. */
  readonly withCode: boolean;
  /** Resolves to the sentence that says why not, or null once signed in. */
  readonly onSubmit: (who: Credentials) => Promise<string | null>;
};

/** Email and password, or email, one-time code and a password to set. */
export function SignInForm({ mistakes, withCode, onSubmit }: Props) {
  const words = wordsIn(shellWords);
  const [email, setEmail] = useState('');
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const [isBusy, setBusy] = useState(false);
  const missing = () => [
    ...(email.trim() === '' ? [{ id: 'email', text: words.errors.emailMissing }] : []),
    ...(withCode && code.trim() === '' ? [{ id: 'code', text: words.errors.codeMissing }] : []),
    ...(password === '' ? [{ id: 'password', text: words.errors.passwordMissing }] : []),
    ...(withCode && password !== '' && password.length < shortest
      ? [{ id: 'password', text: words.errors.passwordShort }]
      : []),
  ];
  const submit = async () => {
    const list = missing();
    mistakes.show(list);
    if (list.length > 0) return;
    setBusy(true);
    const fault = await onSubmit({ email, password, code: withCode ? code : null });
    setBusy(false);
    if (fault !== null) mistakes.show([{ id: 'email', text: fault }]);
  };
  return (
    <Form onSubmit={submit}>
      <Input
        name="email"
        label={words.welcome.email}
        type="email"
        inputmode="email"
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
        value={email}
        onChange={setEmail}
        errorMessage={mistakes.of('email')}
      />
      {withCode && (
        <Input
          name="code"
          label={words.welcome.code}
          hint={words.welcome.codeHint}
          autocomplete="one-time-code"
          spellcheck={false}
          value={code}
          onChange={setCode}
          errorMessage={mistakes.of('code')}
        />
      )}
      <PasswordInput
        name="password"
        label={withCode ? words.welcome.newPassword : words.welcome.password}
        hint={withCode ? words.welcome.newPasswordHint : undefined}
        autocomplete={withCode ? 'new-password' : 'current-password'}
        value={password}
        onChange={setPassword}
        words={words.show}
        errorMessage={mistakes.of('password')}
      />
      <Button disabled={isBusy}>
        {withCode ? words.welcome.codeButton : words.welcome.button}
      </Button>
    </Form>
  );
}
