import { beforeEach, describe, expect, test } from 'vitest';
import type { Store, Transaction } from '../../sync-server/store/port.ts';
import { bytes, entry, envelope, row } from './store-rows.ts';

/** What every store must keep; each implementation runs the same tests. */
export function describeStore(name: string, makeStore: () => Promise<Store>): void {
  describe(`the store on ${name}`, () => {
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

    test('a transaction that throws leaves nothing behind, and the next goes on', async () => {
      const broken = run(async ({ streams }) => {
        await streams.put([row('a', 'i1', 1)]);
        throw new Error('half-way');
      });
      await expect(broken).rejects.toThrow('half-way');
      expect(await run(({ streams }) => streams.rowsOf('i1'))).toEqual([]);
    });

    test('a reading that writes fails, and leaves nothing behind', async () => {
      const reading = at.store?.read('one', ({ streams }) => streams.put([row('a', 'i1', 1)]));
      await expect(reading).rejects.toThrow(/read-?only/);
      expect(await run(({ streams }) => streams.rowsOf('i1'))).toEqual([]);
      await run(({ streams }) => streams.put([row('a', 'i1', 1)]));
      expect(await run(({ streams }) => streams.rowsOf('i1'))).toHaveLength(1);
    });

    test('what is told is heard by all who listen', async () => {
      const heard: (string | null)[] = [];
      at.store?.signals.hear((text) => void heard.push(text));
      at.store?.signals.tell('a word');
      await expect.poll(() => heard).toEqual(['a word']);
    });

    test('a text with a sign no database holds is taken and found again', async () => {
      await run(({ log }) => log.addChanges([entry('a', { record: 'i\0one' })]));
      expect(await run(({ log }) => log.changesOfRecord('i\0one'))).toHaveLength(1);
    });

    test('the log gives back what it was given, and finds it by envelope, op and record', async () => {
      const entries = [entry('d:1:h:0', { creation: true }), entry('d:1:h:1', { pos: 2 })];
      await run(({ log }) => log.addChanges(entries));
      expect(await run(({ log }) => log.changesOfEnvelopes(['d:1:h']))).toEqual(entries);
      expect(await run(({ log }) => log.changes(['d:1:h:1', 'no']))).toEqual([entries[1]]);
      expect(await run(({ log }) => log.changesOfRecord('i1'))).toEqual(entries);
      expect(await run(({ log }) => log.settled(['d:1:h:0', 'no']))).toEqual(['d:1:h:0']);
    });

    test('what waits is found in order of arrival until it is settled', async () => {
      const waiting = { result: 'waiting', seq: 0 } as const;
      const entries = [entry('b', { ...waiting, pos: 2 }), entry('a', { ...waiting, pos: 1 })];
      await run(({ log }) => log.addChanges(entries));
      const ops = async () => (await run(({ log }) => log.waitingFor(['i1']))).map(({ op }) => op);
      expect(await ops()).toEqual(['a', 'b']);
      await run(({ log }) =>
        log.settle([entry('a', { result: 'refused', code: 'field_unknown' })]),
      );
      expect(await ops()).toEqual(['b']);
      expect(await run(({ log }) => log.failedCreations(['i1']))).toEqual([]);
    });

    test('a failed creation is known by its record', async () => {
      const failed = { creation: true, result: 'held', code: 'no_right' } as const;
      await run(({ log }) => log.addChanges([entry('a', failed)]));
      expect(await run(({ log }) => log.failedCreations(['i1', 'i2']))).toEqual(['i1']);
    });

    test('what is held is found in its order, after a position', async () => {
      const held = { result: 'held', code: 'no_right' } as const;
      const ops = async (after: number, limit: number) =>
        (await run(({ log }) => log.held(after, limit))).map(({ op }) => op);
      await run(({ log }) =>
        log.addChanges([
          entry('b', { ...held, pos: 5 }),
          entry('a', { pos: 4 }),
          entry('c', { ...held, pos: 3 }),
        ]),
      );
      expect(await ops(0, 10)).toEqual(['c', 'b']);
      expect(await ops(3, 10)).toEqual(['b']);
      expect(await ops(0, 1)).toEqual(['c']);
      await run(({ log }) => log.settle([entry('c', { result: 'gone', pos: 3 })]));
      expect(await ops(0, 10)).toEqual(['b']);
    });

    test('envelopes are found by id, and which of them are followed', async () => {
      await run(({ log }) => log.addEnvelopes([envelope('e1', null), envelope('e2', 'e1')]));
      const found = await run(({ log }) => log.envelopes(['e1', 'e3']));
      expect(found).toEqual([envelope('e1', null)]);
      expect(await run(({ log }) => log.followed('d', [null, 'e1', 'e2']))).toEqual(['e1', null]);
      expect(await run(({ log }) => log.followed('other', [null, 'e1']))).toEqual([]);
    });

    test('what is damaged is given back newest first, and saves are counted with those of clones', async () => {
      const one = { id: 'd:1:h', device: 'd', at: 5, envelope: '{}' };
      const two = { ...one, id: 'd:2:h', at: 9 };
      await run(({ log }) => log.addDamaged(one));
      await run(({ log }) => log.addDamaged(two));
      expect(await run(({ log }) => log.allDamaged())).toEqual([two, one]);
      expect(await run(({ log }) => log.allDamaged(), 'two')).toEqual([]);
      const cloned = { ...envelope('e3', null), device: 'd~7' };
      const stranger = { ...envelope('e4', null), device: 'd2' };
      const mine = envelope('e1', null);
      await run(({ log }) => log.addEnvelopes([mine, cloned, stranger]));
      expect(await run(({ log }) => log.received('d'))).toBe(2);
      expect(await run(({ log }) => log.received('d'), 'two')).toBe(0);
    });

    test('a record is put, found with its key, and put again', async () => {
      const record = {
        id: 'i1',
        type: 'incident',
        version: 1,
        first: 7,
        places: ['patch:near', 'user:a b'],
        shared: bytes('s'),
        entrusted: null,
        named: null,
      };
      await run(async ({ records }) => {
        await records.addKeys([{ id: 'i1', key: bytes('key') }]);
        await records.put([record]);
        await records.put([{ ...record, version: 2, places: [] }]);
      });
      const [found] = await run(({ records }) => records.find(['i1', 'i2']));
      expect(found).toEqual({ ...record, version: 2, places: [], key: bytes('key') });
      expect(await run(({ records }) => records.ofType('incident'))).toHaveLength(1);
      expect(await run(({ records }) => records.after('i1', 5))).toEqual([]);
    });

    test('erasing destroys key, state and words, and keeps the id for ever', async () => {
      await run(async ({ records, log }) => {
        await records.addKeys([{ id: 'i1', key: bytes('key') }]);
        await log.addChanges([entry('a'), entry('b', { pos: 2, keyId: 'held:i1' })]);
        await records.setNamed('i1', ['officer']);
        await records.erase('i1', 1);
        await records.erase('i1', 2);
      });
      expect(await run(({ records }) => records.keys(['i1']))).toEqual([]);
      expect(await run(({ records }) => records.erased(['i1', 'i2']))).toEqual(['i1']);
      expect(await run(({ records }) => records.namedRecords('officer'))).toEqual([]);
      const boxes = (await run(({ log }) => log.changes(['a', 'b']))).map((one) => one.box);
      expect(boxes).toEqual([null, bytes('b')]);
    });

    test('a page is merged by seq over scopes, each from its own place, within a limit', async () => {
      const rows = [
        row('a', 'i1', 1),
        row('b', 'i1', 2),
        row('a', 'i2', 3, true),
        row('c', 'i3', 4),
      ];
      await run(({ streams }) => streams.put(rows));
      const page = (after: [string, number][], limit = 10) =>
        run(({ streams }) => streams.page(new Map(after), limit));
      expect(
        await page([
          ['a', 0],
          ['b', 0],
        ]),
      ).toEqual(rows.slice(0, 3));
      expect(
        await page(
          [
            ['a', 1],
            ['b', 0],
          ],
          1,
        ),
      ).toEqual([rows[1]]);
      await run(({ streams }) => streams.put([row('a', 'i1', 5)]));
      expect((await page([['a', 0]])).map(({ seq }) => seq)).toEqual([3, 5]);
    });

    test('compaction lets go of what left and says so to its scopes alone', async () => {
      const rows = [row('a', 'i1', 1), row('a', 'i2', 2, true), row('b', 'i2', 3, true)];
      await run(({ streams }) => streams.put(rows));
      expect(await run(({ streams }) => streams.compact(2))).toBe(1);
      const horizons = await run(({ streams }) => streams.horizons(['a', 'b']));
      expect(horizons).toEqual(new Map([['a', 2]]));
      expect(await run(({ streams }) => streams.rowsOf('i2'))).toEqual([rows[2]]);
    });

    test('T-rls one organisation never meets the rows of another', async () => {
      await run(async ({ streams, log, records, audit }) => {
        await streams.put([row('a', 'i1', 1)]);
        await log.addChanges([entry('a')]);
        await records.addKeys([{ id: 'i1', key: bytes('key') }]);
        await records.erase('i9', 1);
        const chain = { actor: '', device: '', action: '', objectType: '', objectId: '' };
        await audit.add([{ n: 1, at: 1, ...chain, outcome: '', reason: '', prev: '', hash: 'h' }]);
      });
      const seen = await run(
        async ({ streams, log, records, audit }) => [
          ...(await streams.page(new Map([['a', 0]]), 9)),
          ...(await log.changes(['a'])),
          ...(await records.keys(['i1'])),
          ...(await records.erased(['i9'])),
          ...(await audit.after(0, 9)),
        ],
        'two',
      );
      expect(seen).toEqual([]);
    });

    test('a challenge is taken once, and not when it is too old', async () => {
      const { directory } = at.store ?? { directory: null };
      if (!directory) throw new Error('No store');
      await directory.addChallenge('n1', 'd', 100);
      await directory.addChallenge('n2', 'd', 100);
      expect(await directory.takeChallenge('n1', 50)).toBe('d');
      expect(await directory.takeChallenge('n1', 50)).toBeNull();
      expect(await directory.takeChallenge('n2', 101)).toBeNull();
    });
  });
}
