import * as z from 'zod/mini';
import { IncidentSummary } from '../domain/records/incident.ts';
import { PatchSummary } from '../domain/records/patch.ts';
import { typeWords } from '../locales/fields.ts';
import { language, wordsIn } from '../locales/language.ts';
import type { Desk } from '../storage/desk.ts';
import { nameOf } from './people-names.ts';

const PersonSummary = z.object({ name: z.nullable(z.string()) });

/** What to call a record in a list: an incident's reference, a name, else what kind of thing it is. */
export function titleOf(desk: Desk, record: string): string {
  const entry = desk.entry(record);
  const words = wordsIn(typeWords);
  const kind = words[entry?.type ?? 'other'] ?? words.other ?? '';
  if (entry?.type === 'incident') {
    const parsed = IncidentSummary.safeParse(entry.summary);
    return (parsed.success && parsed.data.ref) || kind;
  }
  if (entry?.type === 'person') {
    const parsed = PersonSummary.safeParse(entry.summary);
    return (parsed.success && parsed.data.name) || kind;
  }
  if (entry?.type === 'staff') return nameOf(desk, record);
  return entry?.type === 'patch' ? patchName(desk, record) : kind;
}

/** A patch's name in the language on screen. */
export function patchName(desk: Desk, patch: string): string {
  const parsed = PatchSummary.safeParse(desk.entry(patch)?.summary);
  if (!parsed.success) return wordsIn(typeWords).patch ?? '';
  const { name, name_cy } = parsed.data;
  return (language.value === 'cy' ? (name_cy ?? name) : (name ?? name_cy)) ?? '';
}
