import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { takeStep } from '../support/sim-commands.ts';
import { lookAt } from '../support/sim-check.ts';
import { heal } from '../support/sim-heal.ts';
import { days } from '../../src/domain/clock.ts';
import { makeRecord } from '../support/sim-acts.ts';
import { roundOf } from '../support/sim-device.ts';
import { folderDisk } from '../support/sim-disk.ts';
import { addDevice, makeWorld } from '../support/sim-world.ts';
import { readRow } from '../../src/storage/views.ts';
test('min', async () => {
  const { seed, people, steps } = JSON.parse(readFileSync('/tmp/h1.json.min', 'utf8'));
  const world = await makeWorld(seed, folderDisk());
  for (const [index, person] of people.entries()) {
    const device = await addDevice(world, person, days(((seed + index * 3) % 5) - 2));
    device.wire.limit = 2 + ((seed + index) % 9);
  }
  for (const device of world.devices.filter(({ person }) => person !== 'ade').slice(0, 2)) { await makeRecord(world, device, 'patch:elm', [['landmark', 'At the start']]); await roundOf(device); }
  for (const [index, device] of world.devices.entries()) if ((seed + index) % 4 !== 0) await roundOf(device);
  for (const step of steps) await takeStep(world, step);
  await heal(world);
  const end = await lookAt(world);
  for (const p of end.phones) if (p.device.person === 'ade') {
    const r = await readRow(p.tab.vault, 'wes');
    console.log(p.device.name, r?.epoch === end.server.epoch, r?.row.seq, JSON.stringify(r?.row.f['roles/specialist']));
    for (const o of p.side.outbox) console.log(o.id, o.offer, o.passedIn, JSON.stringify(o.receipts.map(x => [x.op.slice(-4), x.result, x.seq, x.epoch === end.server.epoch])));
    const v = await p.tab.desk.open('wes'); console.log(JSON.stringify(v.ok && v.value?.fields['roles/specialist']));
  }
  console.log(JSON.stringify(end.server.log.filter(e => e.record === 'wes').map(e => [e.op, e.seq, e.result, e.change?.over])));
  console.log(JSON.stringify(await world.server.read(t => t.streams.rowsOf('wes'))));
}, 600000);
