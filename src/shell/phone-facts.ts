import * as z from 'zod/mini';
import { attempt, attemptNow } from '../domain/result.ts';
import type { PhoneFacts } from '../features/this-phone/index.ts';
import { nameStorageFault, type VaultDatabase } from '../storage/database.ts';
import { readMark } from '../storage/marks.ts';
import { fromBase64Url } from '../vault/base64url.ts';
import { bytesToText } from '../vault/bytes.ts';
import type { World } from './world.ts';

const Dated = z.object({ at: z.int() });

type Behind = { world: Pick<World, 'askToKeep' | 'readSpace'>; db: VaultDatabase };

/** What the browser and the vault say of this phone; asks the browser, too, to keep what is here. */
export async function readPhoneFacts({ world, db }: Behind): Promise<PhoneFacts> {
  const sender = await attempt(() => readMark(db, 'sender'), nameStorageFault);
  return {
    isKept: await world.askToKeep(),
    space: await world.readSpace(),
    since: sender.ok ? dayOf(sender.value?.certificate ?? '') : null,
  };
}

/** The day on which the service registered this phone, as its certificate says it in clear. */
function dayOf(certificate: string): number | null {
  const [body = ''] = certificate.split('.');
  const read = attemptNow(
    () => Dated.parse(JSON.parse(bytesToText(fromBase64Url(body)))).at,
    () => 'unreadable',
  );
  return read.ok ? read.value : null;
}
