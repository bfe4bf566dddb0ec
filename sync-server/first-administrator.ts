import { makeStamp } from '../src/domain/clock.ts';
import { makeId, makeOp } from '../src/domain/ids.ts';
import type { Json } from '../src/domain/json.ts';
import { invite } from './accounts/people.ts';
import { createOrganisation } from './exchange/organisations.ts';
import { writeOwn } from './exchange/own-changes.ts';
import type { Tools } from './exchange/tools.ts';

/**
 * On a server where nobody can sign in yet: makes the organisation and its first administrator, and answers
 * the code with which they set their password. Null where someone can, or could once they are invited.
 */
export async function ensureAdministrator(tools: Tools, email: string): Promise<string | null> {
  const [found] = await tools.store.directory.organisations();
  const org = found?.org ?? makeId(tools.now(), tools.random);
  if (!found) await createOrganisation(tools.store, tools.random, org);
  const accounts = await tools.store.read(org, (transaction) => transaction.accounts.list());
  if (accounts.some((account) => account.password !== null)) return null;
  const person = accounts[0]?.person ?? makeId(tools.now(), tools.random);
  if (accounts.length === 0) await writeStaff(tools, org, person);
  const { code } = await invite(tools, { org, person, email, by: person });
  return code;
}

function writeStaff(tools: Tools, org: string, person: string): Promise<void> {
  const edits: readonly [field: string, value: Json][] = [
    ['scope', 'org'],
    ['recorded_by', person],
    ['name', 'First administrator'],
    ['roles/admin', true],
  ];
  return writeOwn(tools, org, (nameOf) => {
    const id = nameOf(1);
    const changes = edits.map(([field, value], index) => ({
      op: makeOp(id, index),
      at: makeStamp(tools.now(), index),
      type: 'staff',
      record: person,
      field,
      value,
      over: [],
      schema: 1,
    }));
    return [{ id, by: person, changes }];
  });
}
