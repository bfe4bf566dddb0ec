import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { wordsIn } from '../../locales/language.ts';
import { waysWords } from '../../locales/ways.ts';
import type { VaultDatabase } from '../../storage/database.ts';
import type { World } from '../world.ts';
import { AddPasskey } from './AddPasskey.tsx';
import { ChoosePin } from './ChoosePin.tsx';
import { ChooseWords } from './ChooseWords.tsx';
import { Confirmed } from './Confirmed.tsx';
import { Rehearsal } from './Rehearsal.tsx';
import { RemoveWay } from './RemoveWay.tsx';
import { WaysPage } from './WaysPage.tsx';
import { type WayPage, waysPath } from './ways-page.ts';

type Props = { readonly behind: () => { readonly world: World; readonly db: VaultDatabase } };

/** The ways into this vault: all of them, and a page for each thing that is done to one. */
export function WaysRoom({ behind }: Props) {
  const { world, db } = behind();
  const { path, route } = useLocation();
  const [done, setDone] = useState<string | null>(null);
  const words = wordsIn(waysWords).done;
  const [, , , page = '', id = ''] = path.split('/');
  const finish = (sentence: string | null) => {
    setDone(sentence);
    route(waysPath());
  };
  const common: WayPage = { world, db, onDone: finish };
  switch (page) {
    case 'words':
      return (
        <Confirmed key={page} {...common}>
          {(opened) => <ChooseWords {...common} opened={opened} done={words.words} />}
        </Confirmed>
      );
    case 'pin':
      return (
        <Confirmed key={page} {...common}>
          {(opened) => <ChoosePin {...common} opened={opened} done={words.pin} />}
        </Confirmed>
      );
    case 'passkey':
      return (
        <Confirmed key={page} {...common}>
          {(opened) => (
            <AddPasskey
              {...common}
              opened={opened}
              onAdded={(slot) => route(waysPath('try', slot))}
            />
          )}
        </Confirmed>
      );
    case 'try':
      return <Rehearsal {...common} id={id} done={words.passkey} />;
    case 'remove':
      return (
        <Confirmed key={page} {...common}>
          {() => <RemoveWay {...common} id={id} done={words.removed} />}
        </Confirmed>
      );
    default:
      return <WaysPage db={db} done={done} />;
  }
}
