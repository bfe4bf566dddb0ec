import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { IncidentsRoom } from '../../features/incidents/index.ts';
import { wordsIn } from '../../locales/language.ts';
import { practiceWords } from '../../locales/practice.ts';
import { DeskContext } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import type { Sending } from '../../storage/desk.ts';
import type { OpenVault } from '../../storage/open-vault.ts';
import type { World } from '../world.ts';
import { PracticeBanner } from './PracticeBanner.tsx';
import { PracticeHome } from './PracticeHome.tsx';
import { StayInPractice } from './StayInPractice.tsx';
import { usePractice } from './usePractice.ts';

type Props = {
  /** A function, since the router makes JSON of what it hands on. */
  readonly behind: () => { world: World; vault: OpenVault };
  readonly onHide: () => void;
};

/** The real form over a sealed database of its own: nothing of it is ever sent, and every page says so. */
export function PracticeRoom({ behind, onHide }: Props) {
  const words = wordsIn(practiceWords);
  const { path } = useLocation();
  const { opened, fault, startAgain, isCleared } = usePractice(behind);
  const desk = useMemo(() => opened && { ...opened.desk, sending: nothingSent }, [opened]);
  if (fault !== null || desk === null) {
    return (
      <>
        <PracticeBanner />
        <RoomPage title={words.title} heading={fault === null ? words.opening : words.title}>
          {fault !== null && <p class="govuk-body">{words.fault}</p>}
        </RoomPage>
      </>
    );
  }
  const isHome = path === '/practice/start' || path === '/practice/incidents';
  return (
    <DeskContext.Provider value={desk}>
      <PracticeBanner />
      <StayInPractice>
        {isHome ? (
          <PracticeHome onStartAgain={startAgain} isCleared={isCleared} />
        ) : (
          <IncidentsRoom readHistory={noHistory} onHide={onHide} />
        )}
      </StayInPractice>
    </DeskContext.Provider>
  );
}

/** No tag in practice says "Waiting to send", and none "Received". */
const nothingSent = signal<ReadonlyMap<string, Sending>>(new Map());
const noHistory = async () => null;
