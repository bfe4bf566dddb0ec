import type { Actor } from '../domain/actor.ts';
import { canonicalJson } from '../domain/json.ts';
import { presentRows } from './all-rows.ts';
import { planBlocks, putBlocks, rememberBlocks } from './blocks.ts';
import type { Entry } from './desk.ts';
import { type HeldRow, hasRow } from './held-rows.ts';
import { type Memory, ownChangesOf } from './memory.ts';
import type { OpenVault } from './open-vault.ts';
import { levelBits, nowhere, type Place } from './place.ts';
import { entryOf, viewOf } from './views.ts';

/**
 * Works out every line of every list anew from the rows, and writes those that differ: after an update, whose
 * definitions may read what the older app could not. The line of a row that is there and cannot be read stays.
 */
export async function relist(vault: OpenVault, memory: Memory, actor: Actor): Promise<void> {
  const lines = new Map<string, Entry | null>();
  const places = new Map<string, Place>();
  const seen = new Set<string>();
  const look = (id: string, held: HeldRow | null) => {
    const view = viewOf(id, held, ownChangesOf(memory, id));
    const line = view && entryOf(view, actor, vault.now());
    if (spell(line) !== spell(memory.entries.get(id)?.entry ?? null)) lines.set(id, line);
  };
  for await (const part of presentRows(vault, memory, null)) {
    for (const lying of part) {
      const { id, level } = lying.row;
      seen.add(id);
      // A row that had no line lies alone.
      if (!memory.entries.has(id)) places.set(id, { ...nowhere, level: levelBits(level) });
      look(id, lying);
    }
  }
  for (const id of new Set([...memory.savesByRecord.keys(), ...memory.entries.keys()])) {
    if (!seen.has(id) && !(await hasRow(vault, memory, id))) look(id, null);
  }
  const plan = await planBlocks(vault, memory, lines, places);
  await vault.db.transaction('rw', ['blocks', 'marks'], () => putBlocks(vault, plan));
  rememberBlocks(memory, plan);
}

const spell = (entry: Entry | null): string => (entry ? canonicalJson(entry) : '');
