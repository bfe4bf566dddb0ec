import type * as z from 'zod/mini';
import type { WebCrypto } from '../vault/deps.ts';
import { openJson, sealJson } from '../vault/json-box.ts';
import type { MarkRow } from './database.ts';
import { Checked, Identity, Progress, Sight } from './marks.ts';
import type { OpenVault } from './open-vault.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The kinds of mark that lie sealed, by key. */
const sealedMarks = {
  progress: Progress,
  identity: Identity,
  sight: Sight,
  checked: Checked,
} as const;
type SealedMarks = { [K in keyof typeof sealedMarks]: z.infer<(typeof sealedMarks)[K]> };

/** Where a box of this vault lies. */
export const place = (
  vault: Pick<OpenVault, 'vaultId'>,
  store: string,
  localId: string,
  rev: number,
) => ({
  vaultId: vault.vaultId,
  store,
  localId,
  rev,
});

/** A box that should open and does not is a damaged row: it is kept as it came and read as missing. */
export async function openAs<T>(
  shape: z.ZodMiniType<T>,
  crypto: WebCrypto,
  sealed: { key: CryptoKey; at: ReturnType<typeof place>; box: Bytes },
): Promise<T | null> {
  const opened = await openJson(crypto, sealed.key, sealed.at, sealed.box);
  const parsed = opened.ok ? shape.safeParse(opened.value) : null;
  return parsed?.success ? parsed.data : null;
}

export async function sealMark<K extends keyof SealedMarks>(
  vault: Pick<OpenVault, 'vaultId' | 'crypto' | 'keys'>,
  key: K,
  rev: number,
  value: SealedMarks[K],
): Promise<MarkRow> {
  const at = place(vault, 'marks', key, rev);
  return { key, rev, box: await sealJson(vault.crypto, vault.keys.record, at, value) };
}

/** A sealed mark's value, or null when there is none that can be read. */
export async function openMark<K extends keyof SealedMarks>(
  vault: Pick<OpenVault, 'vaultId' | 'crypto' | 'keys'>,
  key: K,
  row: MarkRow | undefined,
): Promise<SealedMarks[K] | null> {
  if (!row?.box) return null;
  const shape: z.ZodMiniType<SealedMarks[K]> = shapeOf(key);
  return openAs(shape, vault.crypto, {
    key: vault.keys.record,
    at: place(vault, 'marks', key, row.rev),
    box: row.box,
  });
}

function shapeOf<K extends keyof SealedMarks>(key: K): z.ZodMiniType<SealedMarks[K]> {
  return sealedMarks[key] as unknown as z.ZodMiniType<SealedMarks[K]>;
}
