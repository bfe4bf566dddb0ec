import * as z from 'zod/mini';
import { Change } from '../domain/change.ts';
import { Json } from '../domain/json.ts';
import { PresentRow } from '../domain/protocol.ts';
import { attemptNow } from '../domain/result.ts';
import { openText, sealJson, sealText } from '../vault/json-box.ts';
import { makeLocalId } from '../vault/keys.ts';
import { type BlockContents, blockText, readBlockText } from './block-text.ts';
import type { BlockRow, DraftRow, OutboxRow, PackRow, RecordRow } from './database.ts';
import type { Draft } from './desk.ts';
import type { OpenVault } from './open-vault.ts';
import { openAs, place } from './sealed-marks.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the author of a save wrote, as it lies beside the sealed envelope. */
export const OwnCopy = z.object({
  by: z.string(),
  savedAt: z.number(),
  changes: z.array(Change),
});
export type OwnCopy = z.infer<typeof OwnCopy>;

const DraftContents = z.object({
  id: z.string(),
  form: z.string(),
  record: z.string(),
  contents: Json,
  at: z.number(),
});

export const localIdOf = (vault: OpenVault, record: string): Promise<string> =>
  makeLocalId(vault.crypto, vault.keys.name, `record|${record}`);

export const tagOf = (vault: OpenVault, scope: string): Promise<string> =>
  makeLocalId(vault.crypto, vault.keys.name, `scope|${scope}`);

/** A draft's own id may name a record, so it too lies on the disk as a keyed hash. */
export const draftIdOf = (vault: OpenVault, draft: string): Promise<string> =>
  makeLocalId(vault.crypto, vault.keys.name, `draft|${draft}`);

export const sealBlock = async (
  vault: OpenVault,
  { no, rev }: Pick<BlockRow, 'no' | 'rev'>,
  contents: BlockContents,
): Promise<BlockRow> => {
  const at = place(vault, 'blocks', String(no), rev);
  return { no, rev, box: await sealText(vault.crypto, vault.keys.index, at, blockText(contents)) };
};

export async function openBlock(vault: OpenVault, row: BlockRow): Promise<BlockContents | null> {
  const at = place(vault, 'blocks', String(row.no), row.rev);
  const opened = await openText(vault.crypto, vault.keys.index, at, row.box);
  return opened.ok ? readBlockText(opened.value) : null;
}

/** The rows in a pack, by record, each as its own JSON. */
export type PackLines = Map<string, string>;

const RecordIds = z.array(z.string());

/** Sealed as lines of text: the records, then a row a line, so that one row is read without the others. */
export const sealPack = (
  vault: OpenVault,
  { no, rev }: Pick<PackRow, 'no' | 'rev'>,
  lines: PackLines,
): Promise<Bytes> =>
  sealText(
    vault.crypto,
    vault.keys.record,
    place(vault, 'packs', String(no), rev),
    [JSON.stringify([...lines.keys()]), ...lines.values()].join('\n'),
  );

/** Null for a pack that should open and does not: it is kept as it came and read as missing. */
export async function openPack(
  vault: OpenVault,
  { no, rev, box }: Pick<PackRow, 'no' | 'rev' | 'box'>,
): Promise<PackLines | null> {
  const at = place(vault, 'packs', String(no), rev);
  const opened = await openText(vault.crypto, vault.keys.record, at, box);
  if (!opened.ok) return null;
  const [head = '', ...texts] = opened.value.split('\n');
  const ids = RecordIds.parse(JSON.parse(head));
  return new Map(ids.map((id, index) => [id, texts[index] ?? '']));
}

/** One row out of a pack. */
export function rowIn(text: string | undefined): PresentRow | null {
  const read = attemptNow(
    () => JSON.parse(text ?? ''),
    () => 'damaged',
  );
  const parsed = read.ok ? PresentRow.safeParse(read.value) : null;
  return parsed?.success ? parsed.data : null;
}

export async function sealRow(
  vault: OpenVault,
  row: PresentRow,
  clear: Pick<RecordRow, 'epoch' | 'tags' | 'sweep'>,
): Promise<RecordRow> {
  const id = await localIdOf(vault, row.id);
  const at = place(vault, 'records', id, row.seq);
  return {
    ...clear,
    id,
    rev: row.seq,
    box: await sealJson(vault.crypto, vault.keys.record, at, row),
  };
}

export const openRow = (vault: OpenVault, row: RecordRow): Promise<PresentRow | null> =>
  openAs(PresentRow, vault.crypto, {
    key: vault.keys.record,
    at: place(vault, 'records', row.id, row.rev),
    box: row.box,
  });

export const sealCopy = (vault: OpenVault, envelope: string, copy: OwnCopy): Promise<Bytes> =>
  sealJson(vault.crypto, vault.keys.record, place(vault, 'outbox', envelope, 0), copy);

export const openCopy = (
  vault: OpenVault,
  row: Pick<OutboxRow, 'id' | 'copy'>,
): Promise<OwnCopy | null> =>
  openAs(OwnCopy, vault.crypto, {
    key: vault.keys.record,
    at: place(vault, 'outbox', row.id, 0),
    box: row.copy,
  });

export const sealDraftCopy = (
  vault: OpenVault,
  draft: Draft,
  { id, rev }: Pick<DraftRow, 'id' | 'rev'>,
): Promise<Bytes> =>
  sealJson(vault.crypto, vault.keys.record, place(vault, 'drafts', id, rev), draft);

export const openDraftCopy = (vault: OpenVault, row: DraftRow): Promise<Draft | null> =>
  openAs(DraftContents, vault.crypto, {
    key: vault.keys.record,
    at: place(vault, 'drafts', row.id, row.rev),
    box: row.copy,
  });
