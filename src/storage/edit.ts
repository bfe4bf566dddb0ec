import type { Actor } from '../domain/actor.ts';
import { type Change, isCreation, type UnsignedChange } from '../domain/change.ts';
import { nextStamp, nextStamps } from '../domain/clock.ts';
import { changesOf } from '../domain/envelope.ts';
import { closeOver, type Fields, putField } from '../domain/fold.ts';
import { isTooLate, type Judgement, judge, judgeCreation } from '../domain/policy.ts';
import { definitionOf } from '../domain/registry.ts';
import { fail, type Result, succeed } from '../domain/result.ts';
import { fromBase64Url } from '../vault/base64url.ts';
import {
  makeSalt,
  type NamedSave,
  nameSave,
  prepareEnvelopeSeal,
  sealSave,
} from '../vault/envelope-seal.ts';
import type { Sealer } from '../vault/hpke.ts';
import { type EntryChanges, planBlocks, putBlocks, rememberBlocks, StaleError } from './blocks.ts';
import type { OutboxRow } from './database.ts';
import type { Edit, Entry } from './desk.ts';
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
  const record = { id: edit.record, definition, fields };
  if (isTooLate(record, edit.field)) return { result: 'refused', code: 'move_not_allowed' };
  return judge(actor, record, edit, now);
}

/** The records that edits touch, each as it lies on this device; one just being made lies nowhere. */
export async function readRecords(
  vault: OpenVault,
  memory: Memory,
  edits: readonly Edit[],
): Promise<Map<string, HeldRow | null>> {
  const made = new Set(
    edits.filter((edit) => isCreation(edit) && !memory.entries.has(edit.record)).map(recordOf),
  );
  const touched = new Set(edits.map(recordOf));
  const rows = await readRows(
    vault,
    memory,
    [...touched].filter((record) => !made.has(record)),
  );
  for (const record of made) rows.set(record, null);
  return rows;
}

const recordOf = ({ record }: Edit): string => record;

type Save = { row: OutboxRow; copy: OwnCopy; chain: Chain };

/** What a person saves: the edits, the draft that ends with them, and the records as they lie here. */
export type Saving = {
  edits: readonly Edit[];
  draft: string | null;
  rows: ReadonlyMap<string, HeldRow | null>;
};

/**
 * Makes one save of the edits: signed once, padded once, sealed to the server once and for this vault once,
 * then written with the lists it changes and the end of its draft in one strict transaction.
 */
export async function writeEdits(
  vault: OpenVault,
  memory: Memory,
  actor: Actor,
  { edits, draft, rows }: Saving,
): Promise<void> {
  const written = await nameEdits(vault, memory, edits);
  const lines = linesAfter(vault, memory, actor, { rows, changes: written.copy.changes });
  const [save, plan, draftRow] = await Promise.all([
    pack(vault, written),
    planBlocks(vault, memory, lines),
    draft === null ? null : draftIdOf(vault, draft),
  ]);
  await vault.db.transaction('rw', ['outbox', 'drafts', 'blocks', 'marks'], async () => {
    await Promise.all([
      checkChain(vault, save),
      putBlocks(vault, plan),
      vault.db.outbox.add(save.row),
      writeMark(vault.db, 'chain', save.chain),
      draftRow === null ? null : vault.db.drafts.delete(draftRow),
    ]);
  });
  memory.chain = save.chain;
  readySeal(vault, memory);
  rememberSave(memory, { ...wayOf(save.row), ...save.copy });
  rememberBlocks(memory, plan);
  if (draft !== null) memory.drafts.delete(draft);
}

/** Ends the transaction when another tab has saved meanwhile, or the device has taken another name. */
async function checkChain({ db }: OpenVault, { row }: Save): Promise<void> {
  const chain = await readMark(db, 'chain');
  if (chain?.device !== row.device || chain.n !== row.n - 1) throw new StaleError('chain');
}

type Written = {
  chain: Chain;
  named: NamedSave;
  sealer: Promise<Sealer>;
  copy: OwnCopy;
};

/** Begins the seal of the next save, whatever it will be, so that the save itself need not wait for it. */
export function readySeal({ crypto, identity }: OpenVault, memory: Memory): void {
  const sealer = prepareEnvelopeSeal(crypto, identity.ingest);
  // Whoever takes it hears of a fault; until then nobody does.
  void sealer.then(nothing, nothing);
  memory.sealer.keep(sealer);
}

/** The changes with their names; the seal has been begun. */
async function nameEdits(
  vault: OpenVault,
  memory: Memory,
  edits: readonly Edit[],
): Promise<Written> {
  const { chain } = memory;
  if (chain === null) throw new Error('A vault without a chain cannot write.');
  const now = vault.now();
  const stamps = nextStamps(memory.lastStamp, now, edits.length);
  const changes = edits.map((edit, index) => toChange(memory, edit, stamps[index] ?? ''));
  const salt = makeSalt(vault.crypto);
  const payload = { device: chain.device, n: chain.n + 1, prev: chain.prev, salt, changes };
  const sealer = memory.sealer.take() ?? prepareEnvelopeSeal(vault.crypto, vault.identity.ingest);
  const named = await nameSave(vault.crypto, payload);
  const own: Change[] = changesOf(named.id, { format: 1, ...payload });
  return { chain, named, sealer, copy: { by: vault.identity.person, savedAt: now, changes: own } };
}

async function pack(vault: OpenVault, { chain, named, sealer, copy }: Written): Promise<Save> {
  const { kid } = vault.identity.ingest;
  const keys = { kid, signingKey: vault.signingKey, sealer };
  const [{ envelope, box }, copied] = await Promise.all([
    sealSave(vault.crypto, named, keys),
    sealCopy(vault, named.id, copy),
  ]);
  const n = chain.n + 1;
  const row: OutboxRow = {
    id: envelope.id,
    device: chain.device,
    n,
    prev: envelope.prev,
    kid,
    box,
    sig: fromBase64Url(envelope.sig),
    length: box.length,
    offer: 1,
    prevLost: false,
    damaged: false,
    receipts: [],
    passedIn: null,
    seen: false,
    copy: copied,
  };
  return { row, copy, chain: { device: chain.device, n, prev: envelope.id } };
}

const nothing = (): undefined => undefined;

function toChange(memory: Memory, edit: Edit, at: string): UnsignedChange {
  const { type, record, field, value } = edit;
  const over = closeOver(edit.over, unansweredOf(memory, record));
  return { at, type, record, field, value, over, schema: definitionOf(type)?.schema ?? 1 };
}

function linesAfter(
  vault: OpenVault,
  memory: Memory,
  actor: Actor,
  { rows, changes }: { rows: Saving['rows']; changes: readonly Change[] },
): EntryChanges {
  const { person } = vault.identity;
  const fresh = ownChangesIn({ changes: [...changes], by: person, receipts: [], passedIn: null });
  const lines = new Map<string, Entry | null>();
  for (const record of new Set(changes.map((change) => change.record))) {
    const ofRecord = fresh.filter(({ change }) => change.record === record);
    const own = [...ownChangesOf(memory, record), ...ofRecord];
    const view = viewOf(record, rows.get(record) ?? null, own);
    lines.set(record, view && entryOf(view, actor, vault.now()));
  }
  return lines;
}
