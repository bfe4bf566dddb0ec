import { wordsIn } from '../../locales/language.ts';
import { waitingWords } from '../../locales/sync-centre.ts';

/** What pressing "Send now" came to. */
export type SendOutcome =
  | { kind: 'done'; received: number; refused: number; waiting: number }
  /** `wait`: the service asked to be left in peace for so many milliseconds. */
  | { kind: 'busy'; wait?: number }
  | { kind: 'no_signal' | 'signed_out' | 'update_needed' };

/** A sentence with numbers, never just "complete"; `waiting` is what still lies on this phone. */
export function outcomeSentence(outcome: SendOutcome, waiting: number): string {
  const words = wordsIn(waitingWords);
  switch (outcome.kind) {
    case 'no_signal':
      return words.noSignal(waiting);
    case 'signed_out':
      return words.signedOut(waiting);
    case 'update_needed':
      return words.updateNeeded(waiting);
    case 'busy':
      return outcome.wait ? words.busyFor(waitText(outcome.wait), waiting) : words.busy(waiting);
    case 'done':
      return doneSentence(outcome);
  }
}

/** A wait in whole seconds or minutes, never told shorter than it is. */
function waitText(wait: number): string {
  const { seconds, minutes } = wordsIn(waitingWords).wait;
  return wait <= 60_000 ? seconds(Math.ceil(wait / 1_000)) : minutes(Math.ceil(wait / 60_000));
}

function doneSentence(done: { received: number; refused: number; waiting: number }): string {
  const words = wordsIn(waitingWords);
  const { received, refused, waiting } = done;
  if (received + refused + waiting === 0) return words.nothingToSend;
  return [
    words.sent(received),
    ...(refused > 0 ? [words.refused(refused)] : []),
    ...(waiting > 0 ? [words.stillWaiting(waiting)] : []),
  ].join(' ');
}
