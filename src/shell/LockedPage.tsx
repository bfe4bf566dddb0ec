import { useEffect, useState } from 'preact/hooks';
import { language, wordsIn } from '../locales/language.ts';
import { shellWords } from '../locales/shell.ts';
import { RoomPage } from '../parts/RoomPage.tsx';
import { useMistakes } from '../parts/useMistakes.ts';
import { InsetText } from '../ui/InsetText.tsx';
import { Radios } from '../ui/Radios.tsx';
import type { Door } from './doors.ts';
import { byWords, type TakeMaster } from './take-master.ts';
import { useLoaded } from './useLoaded.ts';
import { WordsForm } from './WordsForm.tsx';
import type { World } from './world.ts';

type Props = {
  readonly world: World;
  readonly doors: readonly Door[];
  readonly demoWords: string | null;
  /** Resolves to the sentence that says why it did not open, or null once it did. */
  readonly onUnlock: (door: Door, take: TakeMaster) => Promise<string | null>;
  readonly onOther: () => void;
  /** Saves what waits as a locked file; answers the sentence to show. */
  readonly onSaveCopy: () => Promise<string>;
};

/** The locked page: which vault, the ways into it, and what is still to be sent. */
export function LockedPage(props: Props) {
  const { world, doors, demoWords, onUnlock, onOther, onSaveCopy } = props;
  const words = wordsIn(shellWords);
  const mistakes = useMistakes();
  const [chosen, setChosen] = useState('');
  // Of several, others may have been wiped since the page came up.
  const door = doors.length === 1 ? doors[0] : doors.find((one) => one.vaultId === chosen);
  const slots = door?.locked.mark.slots ?? [];
  const others = slots.filter((slot) => slot.type !== 'passphrase').length;
  const OtherWays = useLoaded(others > 0, loadOtherWays);
  const waiting = doors.reduce((sum, one) => sum + one.waiting, 0);
  useEffect(() => world.showBadge(waiting), [world, waiting]);
  const { title } = words.locked;
  return (
    <RoomPage title={title} heading={title} mistakes={mistakes.list} attempt={mistakes.attempt}>
      <InsetText>
        {waiting === 0 ? words.locked.nothingWaiting : words.locked.waiting(waiting)}
      </InsetText>
      {doors.length > 1 && (
        <Radios
          name="vault"
          fieldset={{ legend: words.locked.which }}
          items={doors.map((one) => ({ value: one.vaultId, text: one.locked.mark.nickname }))}
          value={chosen}
          onChange={setChosen}
          errorMessage={mistakes.of('vault')}
        />
      )}
      {door && OtherWays && others > 0 && (
        <OtherWays
          key={chosen}
          world={world}
          db={door.db}
          slots={slots}
          mistakes={mistakes}
          onTake={(take) => onUnlock(door, take)}
        />
      )}
      {(others === 0 || others < slots.length) && (
        <div class="app-within-reach">
          <WordsForm
            mistakes={mistakes}
            button={words.locked.unlock}
            demoWords={demoWords}
            onWords={async (typed) => {
              if (door) return onUnlock(door, byWords(door.db, typed));
              mistakes.show([{ id: 'vault', text: words.errors.personMissing }]);
              return null;
            }}
          />
        </div>
      )}
      <p class="govuk-body">{words.locked.lost}</p>
      <button type="button" class="app-link-button" onClick={onOther}>
        {words.locked.other}
      </button>
      {waiting > 0 && <SaveCopy onSaveCopy={onSaveCopy} />}
    </RoomPage>
  );
}

/** For days without a signal: what waits as a file, without unlocking anything. */
function SaveCopy({ onSaveCopy }: Pick<Props, 'onSaveCopy'>) {
  const words = wordsIn(shellWords);
  const [said, setSaid] = useState({ text: '', in: language.value });
  const save = async () => setSaid({ in: language.value, text: await onSaveCopy() });
  // A sentence said in one language does not stand on a page in the other.
  const text = said.in === language.value ? said.text : '';
  return (
    <>
      <button type="button" class="app-link-button" onClick={() => void save()}>
        {words.locked.saveCopy}
      </button>
      <div role="status">{text !== '' && <p class="govuk-body">{text}</p>}</div>
    </>
  );
}

/** Few phones have more than words, so the rest is fetched for those that do. */
const loadOtherWays = () => import('./ways/OtherWays.tsx').then(({ OtherWays }) => OtherWays);
