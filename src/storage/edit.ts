import type { Actor } from '../domain/actor.ts';
import type { Change, UnsignedChange } from '../domain/change.ts';
import { nextStamp, nextStamps } from '../domain/clock.ts';
import { changesOf } from '../domain/envelope.ts';
import { closeOver, type Fields, putField } from '../domain/fold.ts';
import { type Judgement, judge, judgeCreation } from '../domain/policy.ts';
import { definitionOf } from '../domain/registry.ts';
import { fail, type Result, succeed } from '../domain/result.ts';
import { fromBase64Url } from '../vault/base64url.ts';
import { makeSalt, packEnvelope } from '../vault/envelope-seal.ts';
import { type EntryChanges, planBlocks, putBlocks, rememberBlocks, StaleError } from './blocks.ts';
import type { OutboxRow } from './database.ts';
import type { Edit } from './desk.ts';
import { type HeldRow, readRows } from './held-rows.ts';
import { wayOf } from './loading.ts';
import { type Chain, readMark, writeMark } from './marks.ts';
import { type Memory, ownChangesIn, ownChangesOf, rememberSave, unansweredOf } from './memory.ts';
import type { OpenVault } from './open-vault.ts';
import { draftIdOf, type OwnCopy, sealCopy } from './sealed.ts';
import { entryOf, viewOf } from './views.ts';

/** Judges edits one after another, as the server will; each is judged on what those before it have made. */
export function judgeEdits(
  actor: Actor,
  edits: readonly Edit[],
  fieldsByRecord: ReadonlyMap<string, Fields | null>,
  now: number,
): Result<null, 'not_allowed'> {
  const working = new Map(fieldsByRecord);
  for (const [index, edit] of edits.entries()) {
    const fields = working.get(edit.record) ?? null;
    if (judgeEdit(actor, edit, fields, now).result !== 'ok') return fail('not_allowed');
    const write = { op: `edit:${index}`, at: nextStamp(null, now), by: actor.id, ...edit };
    working.set(
      edit.record,
      putField(fields ?? {}, write, () => true),
    );
  }
  return succeed(null);
}

function judgeEdit(actor: Actor, edit: Edit, fields: Fields | null, now: number): Judgement {
  const definition = definitionOf(edit.type);
  if (definition === null) return { result: 'refused', code: 'field_unknown' };
  if (fields === null) return judgeCreation(actor, definition, edit);
  return judge(actor, { id: edit.record, definition, fields }, edit, now);
}

/** The records that edits touch, each as it lies on this device. */
export const readRecords = (
  vault: OpenVault,
  memory: Memory,
  edits: readonly Edit[],
): Promise<Map<string, HeldRow | null>> =>
  readRows(vault, memory, [...new Set(edits.map((edit) => edit.record))]);

type Save = { row: OutboxRow; copy: OwnCopy; chain: Chain };

/**
 * Makes one save of the edits: signed once, padded once, sealed to the server once and for this vault once,
 * then written with the lists it changes and the end of its draft in one strict transaction.
 */
export async function writeEdits(
  vault: OpenVault,
  memory: Memory,
  actor: Actor,
  { edits, draft }: { edits: readonly Edit[]; draft: string | null },
): Promise<void> {
  const save = await pack(vault, memory, edits);
  const lines = await linesAfter(vault, memory, actor, save);
  const plan = await planBlocks(vault, memory, lines);
  const draftRow = draft === null ? null : await draftIdOf(vault, draft);
  await vault.db.transaction('rw', ['outbox', 'drafts', 'blocks', 'marks'], async () => {
    const chain = await readMark(vault.db, 'chain');
    if (chain?.device !== save.row.device || chain.n !== save.row.n - 1) {
      throw new StaleError('chain');
    }
    await putBlocks(vault, plan);
    await vault.db.outbox.add(save.row);
    await writeMark(vault.db, 'chain', save.chain);
    if (draftRow !== null) await vault.db.drafts.delete(draftRow);
  });
  rememberSave(memory, { ...wayOf(save.row), ...save.copy });
  rememberBlocks(memory, plan);
  if (draft !== null) memory.drafts.delete(draft);
}

async function pack(vault: OpenVault, memory: Memory, edits: readonly Edit[]): Promise<Save> {
  const chain = await readMark(vault.db, 'chain');
  if (chain === null) throw new Error('A vault without a chain cannot write.');
  const now = vault.now();
  const stamps = nextStamps(memory.lastStamp, now, edits.length);
  const changes = edits.map((edit, index) => toChange(memory, edit, stamps[index] ?? ''));
  const { ingest } = vault.identity;
  const written = { device: chain.device, n: chain.n + 1, prev: chain.prev, changes };
  const salt = makeSalt(vault.crypto);
  const { envelope, bytesHash } = await packEnvelope(vault.crypto, {
    ...written,
    salt,
    ingest,
    signingKey: vault.signingKey,
  });
  const own: Change[] = changesOf(envelope.id, { format: 1, salt, ...written });
  const copy: OwnCopy = { by: vault.identity.person, savedAt: now, bytesHash, changes: own };
  const box = fromBase64Url(envelope.box);
  const row: OutboxRow = {
    id: envelope.id,
    device: chain.device,
    n: written.n,
    prev: envelope.prev,
    kid: envelope.kid,
    box,
    sig: fromBase64Url(envelope.sig),
    length: box.length,
    offer: 1,
    prevLost: false,
    damaged: false,
    receipts: [],
    passedIn: null,
    seen: false,
    copy: await sealCopy(vault, envelope.id, copy),
  };
  return { row, copy, chain: { device: chain.device, n: written.n, prev: envelope.id } };
}

function toChange(memory: Memory, edit: Edit, at: string): UnsignedChange {
  const { type, record, field, value } = edit;
  const over = closeOver(edit.over, unansweredOf(memory, record));
  return { at, type, record, field, value, over, schema: definitionOf(type)?.schema ?? 1 };
}

async function linesAfter(
  vault: OpenVault,
  memory: Memory,
  actor: Actor,
  save: Save,
): Promise<EntryChanges> {
  const ownNew = ownChangesIn({ ...wayOf(save.row), ...save.copy });
  const rows = await readRows(vault, memory, [
    ...new Set(save.copy.changes.map((change) => change.record)),
  ]);
  const lines = [...rows].map(([record, row]) => {
    const own = [
      ...ownChangesOf(memory, record),
      ...ownNew.filter(({ change }) => change.record === record),
    ];
    const view = viewOf(record, row, own);
    return [record, view && entryOf(view, actor, vault.now())] as const;
  });
  return new Map(lines);
}
