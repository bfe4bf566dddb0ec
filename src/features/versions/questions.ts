import type { Actor } from '../../domain/actor.ts';
import { fieldName } from '../../domain/change.ts';
import { stampTime } from '../../domain/clock.ts';
import { canonicalJson, type Json } from '../../domain/json.ts';
import { isReadable, judge } from '../../domain/policy.ts';
import type { Head } from '../../domain/protocol.ts';
import { openQuestions, orderHeads } from '../../domain/show.ts';
import { type Edit, type View, versionsOver } from '../../storage/desk.ts';

/** One version of an answer, as somebody wrote it; `at` is in milliseconds since 1970. */
export type Version = { op: string; by: string; at: number; value: Json; isAllowed: boolean };

/** One answer that stands in several versions. */
export type Question = {
  key: string;
  isStatus: boolean;
  /** One's own first, then as the record shows them; equal words once. */
  versions: Version[];
  /** Every version that is on screen: what a choice replaces. */
  over: string[];
  /** Both texts as one answer, where the answer is free text and they fit. */
  joined: string | null;
};

/** What a person chose: the value, and every version they were shown when they did. */
export type Choice = { chosen: string; value: Json; over: readonly string[] };

/** The choice that keeps both texts. */
export const keepBoth = 'both';

const freeText = new Set([
  'landmark',
  'type_other',
  'impact_first_words',
  'community_tension_note',
  'language_written',
  'third_party_centre',
  'text',
]);

/** The answers of a record that a person has to choose between, with what may be chosen. */
export function questionsOf(actor: Actor, view: View, now: number): Question[] {
  return openQuestions(view.definition, view.fields).map((key) => {
    const versions = versionsOf(actor, view, key, now);
    return {
      key,
      isStatus: view.definition.fields[fieldName(key)]?.merge === 'status',
      versions,
      over: versionsOver(view, key, true),
      joined: joinedText(view, key, versions),
    };
  });
}

function versionsOf(actor: Actor, view: View, key: string, now: number): Version[] {
  const field = view.definition.fields[fieldName(key)];
  if (!field) return [];
  const heads = orderHeads(field, view.fields[key]?.heads ?? [], view.definition.states);
  const isMine = (head: Head) => Number(head.by === actor.id);
  const distinct = new Map<string, Head>();
  for (const head of heads) {
    const words = canonicalJson(head.value);
    if (!distinct.has(words)) distinct.set(words, head);
  }
  return [...distinct.values()]
    .sort((a, b) => isMine(b) - isMine(a))
    .map(({ op, by, at, value }) => ({
      op,
      by,
      at: stampTime(at),
      value,
      isAllowed: judge(actor, view, { field: key, value, over: [] }, now).result === 'ok',
    }));
}

function joinedText(view: View, key: string, versions: readonly Version[]): string | null {
  if (!freeText.has(fieldName(key))) return null;
  const texts = versions.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  const value = texts.join('\n\n');
  return texts.length > 1 && isReadable(view.definition, { field: key, value }) ? value : null;
}

/** True when this person may make at least one of the versions stand. */
export const maySettle = (question: Question): boolean =>
  question.versions.some((version) => version.isAllowed);

/** True when another version has come since the choice was made. */
export function isOutdated(question: Question, choice: Choice): boolean {
  const seen = new Set(choice.over);
  return question.over.some((op) => !seen.has(op));
}

/** The value of what was chosen, or null when it is no longer there. */
export function choose(question: Question, chosen: string): Choice | null {
  const { over, joined } = question;
  if (chosen === keepBoth) return joined === null ? null : { chosen, value: joined, over };
  const version = question.versions.find(({ op }) => op === chosen);
  return version ? { chosen, value: version.value, over } : null;
}

/** One save that makes the chosen answers stand; each replaces the versions its chooser was shown. */
export function settleEdits(view: View, choices: ReadonlyMap<string, Choice>): Edit[] {
  return [...choices].map(([field, { value, over }]) => ({
    type: view.type,
    record: view.id,
    field,
    value,
    over,
  }));
}
