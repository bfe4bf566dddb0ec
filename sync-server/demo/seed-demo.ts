import type { Passwords } from '../accounts/passwords.ts';
import { addAccount } from '../accounts/people.ts';
import { createOrganisation } from '../exchange/organisations.ts';
import { writeOwn } from '../exchange/own-changes.ts';
import type { Tools } from '../exchange/tools.ts';
import { demoSaves } from './demo-saves.ts';
import { demoStaff } from './people.ts';
import { demoOrganisation } from './places.ts';
import { settledChanges } from './settled-changes.ts';

/**
 * Fills an empty store with the demo and leaves a full one as it is. Records come last and in one
 * transaction, so a start that was cut short is made good by the next.
 */
export async function seedDemo(tools: Tools, passwords: Passwords): Promise<void> {
  const { store, random } = tools;
  const org = demoOrganisation.id;
  const known = await store.directory.organisations();
  if (!known.some((one) => one.org === org)) await createOrganisation(store, random, org);
  const counters = await store.read(org, (transaction) => transaction.counters());
  if (counters.own > 0) return;
  await addAccounts(tools, passwords);
  const saves = demoSaves(tools.now(), random);
  await writeOwn(tools, org, (nameOf) => settledChanges(saves, nameOf));
}

async function addAccounts(tools: Tools, passwords: Passwords): Promise<void> {
  const hashes = await Promise.all(demoStaff.map(({ password }) => passwords.hash(password)));
  for (const [index, { id, email }] of demoStaff.entries()) {
    const hash = hashes[index];
    if (!hash?.ok) throw new Error('The passwords of the demo could not be made');
    const account = { org: demoOrganisation.id, person: id, email, password: hash.value };
    await addAccount(tools, account);
  }
}
