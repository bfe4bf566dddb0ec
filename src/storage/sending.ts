import { stampTime } from '../domain/clock.ts';
import { answerTo } from '../domain/fold.ts';
import type { Attention, Connection, Sending } from './desk.ts';
import { type Memory, type OwnSave, ownChangesIn } from './memory.ts';

const turnedAway = new Set(['refused', 'held']);

/** How far each record of one's own has come. Received means: every save of it was answered `ok`. */
export function sendingOf(memory: Memory, connection: Connection): Map<string, Sending> {
  const byRecord = new Map<string, Sending>();
  for (const [record, ids] of memory.savesByRecord) {
    const saves = [...ids].flatMap((id) => memory.saves.get(id) ?? []);
    if (saves.length > 0) byRecord.set(record, wayOfRecord(memory, record, saves, connection));
  }
  return byRecord;
}

function wayOfRecord(
  memory: Memory,
  record: string,
  saves: readonly OwnSave[],
  connection: Connection,
): Sending {
  const own = saves.flatMap((save) =>
    ownChangesIn(save).filter(({ change }) => change.record === record),
  );
  const answers = own.map(answerTo);
  const received = answers.flatMap((answer) => (answer?.result === 'ok' ? [answer] : []));
  const open = answers.some((answer) => answer === null || answer.result === 'waiting');
  const unread = saves.some((save) => !save.seen && isTurnedAway(save, record));
  const away = unread || (received.length === 0 && !open);
  const at = received.map((answer) => stampTime(answer.at));
  const first = memory.entries.get(record)?.entry.first ?? received[0]?.seq ?? null;
  return {
    record,
    state: away
      ? 'attention'
      : open
        ? connection === 'sending'
          ? 'sending'
          : 'waiting'
        : 'received',
    receivedAt: at.length > 0 ? Math.max(...at) : null,
    first,
    bytes: saves.reduce((sum, save) => sum + save.length, 0),
  };
}

function isTurnedAway(save: OwnSave, record: string): boolean {
  return (
    save.damaged ||
    ownChangesIn(save).some(
      (own) => own.change.record === record && turnedAway.has(answerTo(own)?.result ?? ''),
    )
  );
}

/** What was turned away or kept for a supervisor and not yet read by its author, with its words. */
export function attentionOf(memory: Memory): Attention[] {
  return [...memory.saves.values()]
    .filter((save) => !save.seen)
    .flatMap((save) =>
      ownChangesIn(save).flatMap((own): Attention[] => {
        const answer = answerTo(own);
        const result = answer?.result;
        const { op, record, type, field, value } = own.change;
        const about = { op, envelope: save.id, record, type, field, value, at: save.savedAt };
        if (save.damaged) return [{ ...about, result: 'damaged', code: 'damaged' }];
        if (result !== 'refused' && result !== 'held') return [];
        return [{ ...about, result, code: answer?.code ?? '' }];
      }),
    );
}
