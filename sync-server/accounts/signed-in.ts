import type { SignedIn } from '../../src/domain/account-protocol.ts';
import { textOf } from '../../src/domain/show.ts';
import type { Act } from '../audit/chain.ts';
import { recordActs } from '../audit/record-acts.ts';
import { loadReader, type Reader } from '../exchange/actor.ts';
import type { Tools } from '../exchange/tools.ts';

/** A person as the rules see them, in a snapshot of its own. */
export const readReader = (tools: Tools, org: string, person: string): Promise<Reader> =>
  tools.store.read(org, (transaction) => loadReader(transaction, tools, person));

export function signedInAs(
  org: string,
  { actor, staff, leaseUntil }: Reader,
  device: string | null,
): SignedIn {
  const name = staff ? (textOf(staff.definition, staff.fields, 'name') ?? '') : '';
  return { organisation: org, person: actor.id, name, leaseUntil, device };
}

/** Writes one act down in a transaction of its own. */
export const audit = (tools: Tools, org: string, act: Act): Promise<void> =>
  tools.store.write(org, (transaction) => recordActs(transaction, tools.now(), [act]));

/** A try that belongs to no account is written into the first organisation's trail. */
export async function auditStranger(tools: Tools, action: string, outcome: string): Promise<void> {
  const [first] = await tools.store.directory.organisations();
  if (!first) return;
  const object = { objectType: 'account', objectId: '' };
  await audit(tools, first.org, { actor: '', action, ...object, outcome });
}
