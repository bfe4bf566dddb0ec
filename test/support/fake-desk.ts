import type { Edit, Sending } from '../../src/storage/desk.ts';
import { type FakeDesk, type FakeDeskOptions, makeFakeDesk } from './fake-desk-for-review.ts';

/** The same desk, which also lets a saved draft go and holds what it saved as waiting to send. */
export function makeCaptureDesk(options: FakeDeskOptions): FakeDesk {
  const desk = makeFakeDesk(options);
  const save = async (edits: readonly Edit[], saving: { draft?: string } = {}) => {
    const saved = await desk.save(edits);
    if (!saved.ok) return saved;
    const waiting = new Map(desk.rim.sending.value);
    for (const { record } of edits) waiting.set(record, waitingFor(record));
    desk.rim.sending.value = waiting;
    if (saving.draft !== undefined) await desk.dropDraft(saving.draft);
    return saved;
  };
  return { ...desk, save };
}

const waitingFor = (record: string): Sending => ({
  record,
  state: 'waiting',
  receivedAt: null,
  first: null,
  bytes: 512,
});

/** What the sender would say once the other side has answered. */
export function markReceived(desk: FakeDesk, record: string, at: number): void {
  const received: Sending = { record, state: 'received', receivedAt: at, first: 4_711, bytes: 512 };
  desk.rim.sending.value = new Map(desk.rim.sending.value).set(record, received);
}
