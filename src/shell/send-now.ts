import type { OpenedDoor } from './open-door.ts';

/** What "Send now" ends in: numbers, or why nothing could be sent. */
export type SendOutcome =
  | { kind: 'done'; received: number; refused: number; waiting: number }
  /** `wait`: the service asked to be left in peace for so many milliseconds. */
  | { kind: 'busy'; wait?: number }
  | { kind: 'no_signal' | 'signed_out' | 'update_needed' };

/** Sends and reads now, and counts what came of it. */
export async function sendNow({ opened, sending }: OpenedDoor): Promise<SendOutcome> {
  const { desk } = opened;
  const before = countRecords(desk.sending.value);
  const attentionBefore = desk.attention.value.length;
  const outcome = await sending.runNow();
  if (outcome && !outcome.ok) {
    if (outcome.fault === 'signed_out' || outcome.fault === 'device_unknown') {
      return { kind: 'signed_out' };
    }
    if (outcome.fault === 'busy') return { kind: 'busy', wait: outcome.retryAfter };
    return { kind: outcome.fault === 'update_needed' ? 'update_needed' : 'no_signal' };
  }
  const after = countRecords(desk.sending.value);
  return {
    kind: 'done',
    received: Math.max(0, after.received - before.received),
    refused: Math.max(0, desk.attention.value.length - attentionBefore),
    waiting: after.waiting,
  };
}

function countRecords(sending: ReadonlyMap<string, { state: string }>) {
  const states = [...sending.values()].map((one) => one.state);
  return {
    received: states.filter((state) => state === 'received').length,
    waiting: states.filter((state) => state === 'waiting' || state === 'sending').length,
  };
}
