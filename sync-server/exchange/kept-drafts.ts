import { createHash } from 'node:crypto';
import type { Change } from '../../src/domain/change.ts';
import { days, makeStamp } from '../../src/domain/clock.ts';
import {
  type DraftsAnswer,
  type DraftsRequest,
  DraftText,
  type SealedDraft,
} from '../../src/domain/draft-protocol.ts';
import { makeOp } from '../../src/domain/ids.ts';
import type { Json } from '../../src/domain/json.ts';
import { keptDraft } from '../../src/domain/records/kept-draft.ts';
import { attemptNow } from '../../src/domain/result.ts';
import { fromBase64Url } from '../keys/bytes.ts';
import { readCertificate } from '../keys/certificate.ts';
import type { Keys } from '../keys/keys.ts';
import type { Transaction } from '../store/port.ts';
import { eraseInto } from './erase.ts';
import { openFolded } from './folded.ts';
import { unpad } from './open-offer.ts';
import { writeOwnInto } from './own-changes.ts';
import type { Tools } from './tools.ts';

type Opened = { sealed: SealedDraft; record: string; text: DraftText };

const draftContext = 'alongside/v1/draft';
const keptFor = days(90);

/**
 * Keeps what was being typed in a vault that can never be opened again, for its author alone: a record that
 * names nobody else. The device's certificate says whose it is. The same draft twice is kept once.
 */
export async function keepDrafts(
  tools: Tools,
  { certificate, drafts }: DraftsRequest,
): Promise<DraftsAnswer | 'device_unknown'> {
  const author = readCertificate(tools.keys, certificate);
  const organisations = await tools.store.directory.organisations();
  const org = organisations.find((one) => one.org === author?.organisation)?.org;
  if (!author || org === undefined) return 'device_unknown';
  const opened = drafts.flatMap((sealed) => openDraft(tools.keys, author.device, sealed));
  const scopes = await tools.store.write(org, (transaction) =>
    keepInto(transaction, tools, author.person, opened),
  );
  if (scopes.size > 0) tools.hub.poke(org, scopes);
  return { kept: opened.map(({ sealed: { draft, box } }) => ({ draft, bytes: hashOf(box) })) };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Nothing where it cannot be opened: the phone then keeps it. */
function openDraft(keys: Keys, device: string, sealed: SealedDraft): Opened[] {
  const { draft, kid, box } = sealed;
  const opened = attemptNow(
    () => {
      const open = keys.draftOpenerOf(kid);
      if (!open) throw new Error('Sealed to a key that is not ours');
      const plain = unpad(open(fromBase64Url(box), `${draftContext}|${draft}|${kid}`));
      return DraftText.parse(JSON.parse(plain.toString('utf8')));
    },
    () => 'damaged' as const,
  );
  if (!opened.ok) return [];
  const record = `draft-${hashOf(`${device}|${draft}|${box}`).slice(0, 22)}`;
  return [{ sealed, record, text: opened.value }];
}

async function keepInto(
  transaction: Transaction,
  tools: Tools,
  person: string,
  opened: readonly Opened[],
): Promise<ReadonlySet<string>> {
  const ids = opened.map(({ record }) => record);
  const gone = await transaction.records.erased(ids);
  const stored = (await transaction.records.find(ids)).map(({ id }) => id);
  const known = new Set([...gone, ...stored]);
  const fresh = opened.filter(({ record }) => !known.has(record));
  if (fresh.length === 0) return new Set();
  const { epoch } = await transaction.organisation();
  const { own } = await transaction.counters();
  const id = `srv.${epoch}:${own + 1}`;
  const changes = changesFor(id, person, fresh, tools.now());
  const { scopes } = await writeOwnInto(transaction, tools, [{ id, by: person, changes }]);
  return scopes;
}

function changesFor(id: string, person: string, drafts: readonly Opened[], now: number): Change[] {
  const { type, schema } = keptDraft;
  const written = drafts.flatMap(({ record, text }) =>
    Object.entries<Json>({
      scope: `named:${record}`,
      recorded_by: person,
      [`named_people/${person}`]: true,
      draft: text.id,
      form: text.form,
      about: text.record,
      contents: JSON.stringify(text.contents),
      typed_at: text.at,
    }).map(([field, value]) => ({ record, field, value })),
  );
  return written.map((one, index) => ({
    ...one,
    type,
    schema,
    over: [],
    op: makeOp(id, index),
    at: makeStamp(now, index),
  }));
}

/** Lets go of drafts that their authors have taken, and of those nobody came for: the words are destroyed. */
export async function letGoOfDrafts(
  transaction: Transaction,
  tools: Tools,
): Promise<{ erased: string[]; scopes: string[] }> {
  const { org, records } = transaction;
  const stored = await records.ofType(keptDraft.type);
  const old = stored.filter((one) => {
    const { fields } = openFolded(tools, org, one);
    const madeAt = Number((fields.recorded_by?.heads[0]?.at ?? '').slice(0, 13));
    return fields.taken !== undefined || tools.now() - madeAt > keptFor;
  });
  const scopes: string[] = [];
  for (const { id } of old) scopes.push(...(await eraseInto(transaction, tools, id, 'server')));
  return { erased: old.map(({ id }) => id), scopes };
}
