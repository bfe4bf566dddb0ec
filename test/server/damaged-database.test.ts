import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTools } from '../../sync-server/open-tools.ts';
import { makeKept } from '../support/backed-up-world.ts';
import { onSqlite } from '../support/living-place.ts';
import { incidentsOf } from '../support/restored-phones.ts';
import { makePhone } from '../support/server-device.ts';
import { newIncident } from '../support/server-records.ts';

test('F40 a database file that is damaged is not started from, and a backup takes its place', async () => {
  const kept = await makeKept(onSqlite);
  const { world, site } = kept;
  const phone = await makePhone(world, 'officer');
  await phone.send(newIncident('i1', 'officer'));
  await kept.backup();
  await world.tools.store.close();
  const path = join(site.dataDirectory, 'alongside.db');
  writeFileSync(path, Buffer.alloc(4_096, 7), { flag: 'r+' });
  await expect(openTools(site, site.now)).rejects.toThrow(/not a database/);
  await expect(kept.restore()).rejects.toThrow(/move it away first/);
  rmSync(path);
  rmSync(join(site.dataDirectory, 'alongside.lock'), { force: true });
  expect(await incidentsOf(await kept.restore(), phone, 'officer')).toEqual(['i1']);
});
