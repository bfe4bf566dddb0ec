import type { Random } from '../../src/domain/ids.ts';
import { toBase64Url } from '../keys/bytes.ts';
import type { Store } from '../store/port.ts';

/** A new history's name: random, so that no two histories can be taken for each other. */
export const makeEpoch = (random: Random): string => toBase64Url(random(9)).replace(/[-_]/g, '0');

/** Makes an organisation with nothing in it. */
export async function createOrganisation(store: Store, random: Random, org: string): Promise<void> {
  await store.directory.addOrganisation({ org, epoch: makeEpoch(random), safe: 0 });
}
