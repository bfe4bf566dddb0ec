import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Role } from '../../domain/actor.ts';
import { erasureWords } from '../../locales/erasure.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { AskPage } from './AskPage.tsx';
import { erasurePath } from './erasure-path.ts';
import { RequestList } from './RequestList.tsx';
import { RequestPage } from './RequestPage.tsx';

const concerned: ReadonlySet<Role> = new Set(['supervisor', 'specialist', 'auditor']);

/** Every request at /more/erasure, one at /more/erasure/:id, and asking at /more/erasure/ask/:incident. */
export function ErasureRoom() {
  const { path, route } = useLocation();
  const [done, setDone] = useState<string | null>(null);
  const { roles } = useDesk().actor.value;
  const words = wordsIn(erasureWords);
  const [, , , id, about] = path.split('/').map(decodeURIComponent);
  if (!roles.some((role) => concerned.has(role))) {
    return (
      <RoomPage title={words.title} heading={words.title} back={{ href: '/more' }}>
        <p class="govuk-body">{words.notYours}</p>
      </RoomPage>
    );
  }
  const finish = (sentence: string) => {
    setDone(sentence);
    route(erasurePath());
  };
  if (id === undefined) return <RequestList done={done} />;
  if (id === 'ask' && about !== undefined) {
    return <AskPage key={about} incident={about} onDone={finish} />;
  }
  return <RequestPage key={id} id={id} onDone={finish} />;
}
