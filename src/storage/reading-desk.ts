import { computed } from '@preact/signals';
import type { Actor } from '../domain/actor.ts';
import { windowsOf } from '../domain/records/settings.ts';
import { actorOf } from '../domain/records/staff.ts';
import { definitionOf } from '../domain/registry.ts';
import { attempt } from '../domain/result.ts';
import { nameStorageFault } from './database.ts';
import type { Desk, Entry, View } from './desk.ts';
import { hasRow, readRow } from './held-rows.ts';
import { type Memory, ownChangesOf } from './memory.ts';
import type { OpenVault } from './open-vault.ts';
import { holdsNone } from './place.ts';
import { searchIn } from './search.ts';
import { askForCheck } from './self-check.ts';
import { attentionOf, sendingOf } from './sending.ts';
import { viewOf } from './views.ts';

type ReadingDesk = Pick<
  Desk,
  | 'person'
  | 'organisation'
  | 'device'
  | 'build'
  | 'actor'
  | 'revision'
  | 'drafts'
  | 'sending'
  | 'attention'
  | 'reading'
  | 'connection'
  | 'list'
  | 'entry'
  | 'search'
  | 'openNow'
  | 'open'
>;

/** The reading half of the desk: signals worked out from memory, and records opened when asked for. */
export function makeReadingDesk(vault: OpenVault, memory: Memory): ReadingDesk {
  const { revision, connection } = memory;
  const list = makeLists(memory);
  const followed = <T>(work: () => T) =>
    computed(() => {
      void revision.value;
      return work();
    });
  return {
    person: vault.identity.person,
    organisation: vault.identity.organisation,
    device: vault.identity.device,
    build: vault.build,
    revision,
    connection,
    actor: followed(() => readActor(vault, memory, list)),
    drafts: followed(() => [...memory.drafts.values()].map(({ draft }) => draft)),
    sending: computed(() => {
      void revision.value;
      return sendingOf(memory, connection.value);
    }),
    attention: followed(() => attentionOf(memory)),
    reading: followed(() => ({
      complete: memory.progress.complete,
      heardAt: memory.progress.heardAt,
    })),
    list,
    entry: (record) => memory.entries.get(record)?.entry ?? null,
    search: (type, text) => searchIn(memory, type, text),
    openNow: (record) => viewHere(memory, record),
    open: (record) =>
      attempt(async () => {
        const here = viewHere(memory, record);
        if (here) return here;
        const held = await readRow(vault, memory, record);
        if (held === null && (await hasRow(vault, memory, record))) await askForCheck(vault);
        return viewOf(record, held, ownChangesOf(memory, record));
      }, nameStorageFault),
  };
}

/** A record of which nothing lies on the disk but this device's own saves. */
function viewHere(memory: Memory, record: string): View | null {
  const line = memory.entries.get(record);
  if (line?.entry.first !== null || !holdsNone(line.place)) return null;
  return viewOf(record, null, ownChangesOf(memory, record));
}

/** Lists by type, each made once for as long as no line of its type changes. */
function makeLists(memory: Memory): (type: string) => readonly Entry[] {
  const kept = new Map<string, { changes: number; list: Entry[] }>();
  return (type) => {
    void memory.revision.value;
    const changes = memory.changesOfType.get(type) ?? 0;
    const known = kept.get(type);
    if (known?.changes === changes) return known.list;
    const list: Entry[] = [];
    for (const { entry } of memory.entries.values()) if (entry.type === type) list.push(entry);
    kept.set(type, { changes, list });
    return list;
  };
}

/** The person whose vault this is, as the rules see them now. */
function readActor(vault: OpenVault, memory: Memory, list: Desk['list']): Actor {
  const { person, staff } = vault.identity;
  const enrolled = staff ? (definitionOf('staff')?.summary(staff.f) ?? null) : null;
  const summary = memory.entries.get(person)?.entry.summary ?? enrolled;
  const named = Object.keys(memory.progress.cursors)
    .filter((scope) => scope.startsWith('named:'))
    .map((scope) => scope.slice('named:'.length));
  const windows = windowsOf(list('settings').map((one) => one.summary));
  return actorOf(person, summary, named, { windows, now: vault.now() });
}
