import type { Act } from '../audit/chain.ts';
import type { Decision } from './bench.ts';
import type { Step } from './chain-walk.ts';

/** What a deposit leaves in the audit trail: every refusal and hold, and what was odd about the envelopes. */
export function actsOf(steps: readonly Step[], decisions: readonly Decision[]): Act[] {
  return [...steps.flatMap(actsOfStep), ...decisions.flatMap(actsOfDecision)];
}

function actsOfDecision({ incoming, result, code }: Decision): Act[] {
  if (result !== 'refused' && result !== 'held') return [];
  const { change, person, device } = incoming;
  const object = { objectType: change.type, objectId: change.op };
  return [{ actor: person, device, action: 'deposit', ...object, outcome: result, reason: code }];
}

function actsOfStep(step: Step): Act[] {
  const object = { objectType: 'envelope', objectId: step.offer.envelope.id };
  if (step.kind === 'damaged') {
    const { device } = step;
    return [{ actor: '', device, action: 'deposit', ...object, outcome: 'damaged' }];
  }
  if (step.kind !== 'new') return [];
  const author = { actor: step.device.person, device: step.device.device, action: 'deposit' };
  return [
    { ...author, ...object, outcome: 'logged', reason: String(step.opened.changes.length) },
    ...(step.lost ? [{ ...author, ...object, outcome: 'chain_lost' }] : []),
    ...(step.cloned ? [{ ...author, ...object, outcome: 'cloned' }] : []),
  ];
}
