import { useEffect, useState } from 'preact/hooks';
import { wordsIn } from '../../locales/language.ts';
import { waysWords } from '../../locales/ways.ts';
import type { Master } from '../../storage/unlocking.ts';
import { changeWords } from '../../storage/ways.ts';
import { makeFiveWords } from '../../vault/words.ts';
import { WordsPage } from '../WordsPage.tsx';
import type { WayPage } from './ways-page.ts';
import { waysSentence } from './ways-sentence.ts';

type Props = WayPage & { readonly opened: Master; readonly done: string };

/** Five new words in place of the old ones: shown once, then typed once. */
export function ChooseWords({ world, db, opened, done, onDone }: Props) {
  const [fiveWords, setFiveWords] = useState<string | null>(null);
  useEffect(
    () => void makeFiveWords(world.random).then((made) => setFiveWords(made.join(' '))),
    [world],
  );
  if (fiveWords === null) return null;
  return (
    <WordsPage
      fiveWords={fiveWords}
      isFilledIn={false}
      nickname={null}
      finish={wordsIn(waysWords).saveWords}
      onChosen={async (words) => {
        const changed = await changeWords(db, { words, opened }, world.vault);
        if (!changed.ok) return waysSentence(changed.fault);
        onDone(done);
        return null;
      }}
    />
  );
}
