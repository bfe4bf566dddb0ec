import { useState } from 'preact/hooks';
import type { DemoPerson, Start } from '../domain/account-protocol.ts';
import { wordsIn } from '../locales/language.ts';
import { shellWords } from '../locales/shell.ts';
import { RoomPage } from '../parts/RoomPage.tsx';
import { useMistakes } from '../parts/useMistakes.ts';
import { InsetText } from '../ui/InsetText.tsx';
import { DemoPeople } from './DemoPeople.tsx';
import { type Credentials, SignInForm } from './SignInForm.tsx';

type Props = {
  readonly demo: Start['demo'];
  /** Why a password is asked for on a device that has a vault already. */
  readonly reason?: string | undefined;
  /** How many other people's vaults this device has already. */
  readonly others?: number;
  readonly onBack?: (() => void) | undefined;
  readonly onSignIn: (who: Credentials) => Promise<string | null>;
};

/** Signing in: with a password, with a one-time code, or as one of a demonstration's people. */
export function WelcomePage({ demo, reason, others = 0, onBack, onSignIn }: Props) {
  const words = wordsIn(shellWords);
  const mistakes = useMistakes();
  const [withCode, setWithCode] = useState(false);
  const choose = async ({ email, password }: DemoPerson) => {
    const fault = await onSignIn({ email, password, code: null });
    if (fault !== null) mistakes.show([{ id: 'email', text: fault }]);
  };
  const change = () => {
    mistakes.show([]);
    setWithCode(!withCode);
  };
  const title = withCode ? words.welcome.codeTitle : words.welcome.title;
  return (
    <RoomPage title={title} heading={title} mistakes={mistakes.list} attempt={mistakes.attempt}>
      <p class="govuk-body">{reason ?? words.welcome.signal}</p>
      {others > 0 && <InsetText>{words.welcome.others(others)}</InsetText>}
      {demo && !withCode && (
        <DemoPeople people={demo.people} onChoose={(person) => void choose(person)} />
      )}
      <SignInForm
        key={String(withCode)}
        mistakes={mistakes}
        withCode={withCode}
        onSubmit={onSignIn}
      />
      <p class="govuk-body">
        <button type="button" class="app-link-button" onClick={change}>
          {withCode ? words.welcome.havePassword : words.welcome.haveCode}
        </button>
      </p>
      {onBack && (
        <p class="govuk-body">
          <button type="button" class="app-link-button" onClick={onBack}>
            {words.locked.back}
          </button>
        </p>
      )}
    </RoomPage>
  );
}
