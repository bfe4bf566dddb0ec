import { useState } from 'preact/hooks';
import type { Start } from '../domain/account-protocol.ts';
import { wordsIn } from '../locales/language.ts';
import { shellWords } from '../locales/shell.ts';
import { makeFiveWords } from '../vault/words.ts';
import type { Credentials } from './SignInForm.tsx';
import { type EnrolFault, enrol, setFirstPassword, signIn } from './session.ts';
import { signInSentence } from './sign-in-sentence.ts';
import { WelcomePage } from './WelcomePage.tsx';
import { WordsPage } from './WordsPage.tsx';
import type { World } from './world.ts';

type Props = {
  readonly world: World;
  readonly start: Start | null;
  /** How many vaults this device has already. */
  readonly count: number;
  readonly onBack?: (() => void) | undefined;
  /** A vault is on disk and opens with these words; resolves to why it did not open, or null. */
  readonly onMade: (vaultId: string, words: string) => Promise<string | null>;
};

/** First run: sign in with a signal once, then five words that open this phone's vault without one. */
export function Enrolling({ world, start, count, onBack, onMade }: Props) {
  const words = wordsIn(shellWords);
  const [fiveWords, setFiveWords] = useState<string | null>(null);
  const demo = start?.demo ?? null;
  if (fiveWords === null) {
    return (
      <WelcomePage
        demo={demo}
        others={count}
        onBack={onBack}
        onSignIn={async (who) => {
          const fault = await signInWith(world, who);
          if (fault === null) setFiveWords(demo?.words ?? (await makeWords(world)));
          return fault;
        }}
      />
    );
  }
  return (
    <WordsPage
      fiveWords={fiveWords}
      isFilledIn={demo !== null}
      nickname={words.words.nickname(count + 1)}
      finish={words.words.finish}
      onChosen={async (chosen, nickname) => {
        const made = await enrol(world, chosen, nickname);
        return made.ok ? onMade(made.value, chosen) : whyNot(world, made.fault);
      }}
    />
  );
}

/** Loaded when it is needed: most phones have room. */
async function whyNot(world: World, fault: EnrolFault): Promise<string> {
  if (fault !== 'not_stored') return wordsIn(shellWords).faults[fault];
  const { noRoomSentence } = await import('./no-room.ts');
  return noRoomSentence(world);
}

const makeWords = async (world: World): Promise<string> =>
  (await makeFiveWords(world.random)).join(' ');

async function signInWith(world: World, who: Credentials): Promise<string | null> {
  const { email, password, code } = who;
  const signedIn =
    code === null
      ? await signIn(world.transport, { email, password, device: null })
      : await setFirstPassword(world.transport, { email, password, code });
  return signedIn.ok ? null : signInSentence(signedIn);
}
