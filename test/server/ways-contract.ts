import { beforeEach, describe, expect, test } from 'vitest';
import type { Store, Transaction } from '../../sync-server/store/port.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What every store must keep of the ways into vaults; each implementation runs the same tests. */
export function describeWays(name: string, makeStore: () => Promise<Store>): void {
  describe(`the ways in on ${name}`, () => {
    const at: { store: Store | null } = { store: null };
    const run = <T>(work: (transaction: Transaction) => Promise<T>, org = 'one'): Promise<T> => {
      if (!at.store) throw new Error('No store');
      return at.store.write(org, work);
    };
    beforeEach(async () => {
      at.store = await makeStore();
      for (const org of ['one', 'two']) {
        await at.store.directory.addOrganisation({ org, epoch: `epoch-${org}`, safe: 0 });
      }
      return () => at.store?.close();
    });

    test('half a PIN is found by its device and its name, keeps its tries, and goes with its device', async () => {
      const share = {
        org: 'one',
        share: 's1',
        device: 'd',
        person: 'officer',
        proof: 'p',
        box: bytes('half'),
        tries: 0,
        triedAt: 0,
        createdAt: 1,
      };
      await run(({ ways }) => ways.putShare(share));
      await run(({ ways }) => ways.putShare({ ...share, share: 's2', createdAt: 2 }));
      await run(({ ways }) => ways.putShare({ ...share, tries: 3, triedAt: 5 }));
      const tried = { ...share, tries: 3, triedAt: 5 };
      expect(await at.store?.directory.share('s1')).toEqual(tried);
      expect(await at.store?.directory.share('s3')).toBeNull();
      const idsOf = (org: string) =>
        run(async ({ ways }) => (await ways.sharesOf('d')).map((one) => one.share), org);
      expect([await idsOf('one'), await idsOf('two')]).toEqual([['s1', 's2'], []]);
      await run(({ ways }) => ways.dropShares(['s1']));
      expect(await idsOf('one')).toEqual(['s2']);
      await run(({ accounts }) => accounts.revokeDevices(['d'], 9));
      expect(await idsOf('one')).toEqual([]);
    });

    test('what a device was last heard at, and who is to be let in, are kept for each organisation', async () => {
      const recovery = { org: 'one', person: 'p', askedBy: 'a', until: 9, box: bytes('half') };
      await run(async ({ ways }) => {
        await ways.noteContact('d', 1);
        await ways.noteContact('d', 2);
        await ways.putRecovery(recovery);
        await ways.putRecovery({ ...recovery, until: 10 });
      });
      expect(await run(({ ways }) => ways.contact('d'))).toBe(2);
      expect(await run(({ ways }) => ways.contact('d'), 'two')).toBeNull();
      expect(await run(({ ways }) => ways.recoveries())).toEqual([{ ...recovery, until: 10 }]);
      expect(await run(({ ways }) => ways.recoveries(), 'two')).toEqual([]);
      await run(async ({ ways }) => {
        await ways.forgetContacts(['d']);
        await ways.dropRecovery('p');
      });
      expect(await run(({ ways }) => ways.contact('d'))).toBeNull();
      expect(await run(({ ways }) => ways.recoveries())).toEqual([]);
    });
  });
}
