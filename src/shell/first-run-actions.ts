import { attempt } from '../domain/result.ts';
import { ToCome } from '../domain/to-come-protocol.ts';
import type { FirstRunActions, Phone } from '../features/first-run/index.ts';
import { endFirstRun } from '../storage/first-run.ts';
import { listWays } from '../storage/ways.ts';
import type { OpenedDoor } from './open-door.ts';
import type { World } from './world.ts';

/** What the first run may ask of this browser, this vault and the service. */
export const makeFirstRunActions = (
  { transport, readSpace }: World,
  { device, opened }: OpenedDoor,
): FirstRunActions => ({
  readToCome: async () => {
    const answer = await transport.post('/api/to-come', { device }, ToCome);
    return answer.ok ? answer.value : null;
  },
  readLine,
  readSpace,
  readPhone,
  hasOtherWay: async () => (await listWays(opened.feed.db)).length > 1,
  keepAwake,
  finish: () => endFirstRun(opened.feed.db),
});

/** The browser keeps count of what a page fetches. */
function readLine(): { pages: number; bytes: number } | null {
  const pulls = performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .filter(({ name }) => name.endsWith('/api/pull'));
  const bytes = pulls.reduce((sum, { transferSize }) => sum + transferSize, 0);
  return bytes === 0 ? null : { pages: pulls.length, bytes };
}

/** Only Safari on iPhone and iPad says whether it shows a page from the home screen. */
const standsAlone = (navigator: Navigator & { standalone?: boolean }): boolean | null =>
  navigator.standalone ?? null;

async function readPhone(): Promise<Phone> {
  const isAlone = standsAlone(navigator);
  return {
    canTouch: await canTouch(),
    isOnHomeScreen: isAlone === true || matchMedia('(display-mode: standalone)').matches,
    isIosTab: isAlone === false && navigator.maxTouchPoints > 1,
  };
}

async function canTouch(): Promise<boolean> {
  if (!('PublicKeyCredential' in globalThis)) return false;
  const asked = await attempt(
    () => PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable(),
    () => 'not_said' as const,
  );
  return asked.ok && asked.value;
}

function keepAwake(): () => void {
  if (!('wakeLock' in navigator)) return () => undefined;
  const asked = attempt(
    () => navigator.wakeLock.request('screen'),
    () => 'not_given' as const,
  );
  return () => {
    void asked.then(async (lock) => {
      if (lock.ok) await lock.value.release();
    });
  };
}
