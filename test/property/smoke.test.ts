import { expect, test } from 'vitest';
import { enrolDevice, openTab, roundOf, saveIn } from '../support/sim-device.ts';
import { startServer } from '../support/sim-server.ts';

test('what one phone records, another of the same person sees after a round of each', async () => {
  const t0 = performance.now();
  const server = await startServer(1);
  const t1 = performance.now();
  const one = await enrolDevice(server, 'one', 'wyn');
  const two = await enrolDevice(server, 'two', 'wyn');
  const t2 = performance.now();
  const tab = await openTab(one);
  const other = await openTab(two);
  if (!tab || !other) throw new Error('crashed');
  const t3 = performance.now();
  expect(await roundOf(one)).toEqual({ ok: true });
  expect(await roundOf(two)).toEqual({ ok: true });
  const record = tab.desk.makeRecordId();
  const edit = (field: string, value: any) => ({ type: 'incident', record, field, value, over: [] });
  const t4 = performance.now();
  expect(
    await saveIn(one, tab, [
      edit('scope', 'patch:elm'),
      edit('recorded_by', 'wyn'),
      edit('status', { from: null, to: 'recorded' }),
      edit('landmark', 'By the gate'),
    ]),
  ).toBe('saved');
  const t5 = performance.now();
  expect(tab.desk.list('incident').length).toBe(1);
  expect(await roundOf(one)).toEqual({ ok: true });
  expect(await roundOf(two)).toEqual({ ok: true });
  const t6 = performance.now();
  expect(other.desk.list('incident').length).toBe(1);
  expect(tab.desk.list('incident').length).toBe(1);
  expect(tab.desk.sending.value.get(record)?.state).toBe('received');
  console.log({ server: t1 - t0, enrol2: t2 - t1, open2: t3 - t2, round2: t4 - t3, save: t5 - t4, rounds: t6 - t5 });
});
