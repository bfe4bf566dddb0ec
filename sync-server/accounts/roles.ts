import type { Role } from '../../src/domain/actor.ts';
import { loadReader } from '../exchange/actor.ts';
import type { Tools } from '../exchange/tools.ts';
import type { Transaction } from '../store/port.ts';

/** Those who may bring somebody else back in, two of them together. */
export const approvers: readonly Role[] = ['supervisor', 'admin'];

/** True for someone who works here now in one of the roles that bring others back in. */
export async function isApprover(
  transaction: Transaction,
  tools: Tools,
  person: string,
): Promise<boolean> {
  const { actor } = await loadReader(transaction, tools, person);
  return actor.active && approvers.some((role) => actor.roles.includes(role));
}
