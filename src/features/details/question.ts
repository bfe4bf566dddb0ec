import type { CodeList } from '../../domain/codes/code-list.ts';
import type { Json } from '../../domain/json.ts';

/** What a question offers: a list of codes, or small codes whose words are in the catalogue. */
export type Choices = CodeList | readonly string[];

/** One box of an answer that has several. */
export type Part =
  | { name: string; kind: 'text' | 'long'; most: number }
  | { name: string; kind: 'code'; list: Choices; first: string }
  | { name: string; kind: 'number' }
  /** Left empty it is no date, or so many days from now. */
  | { name: string; kind: 'date'; after?: number };

/**
 * One question of a task, by how it is answered. A `bare` one has its own words for "not known", or is no
 * question of fact, so the three reasons for having no answer are not offered with it.
 */
export type Question =
  | { kind: 'one'; field: string; list: Choices; bare?: true }
  | { kind: 'several'; field: string; list: CodeList; group?: string; bare?: true }
  | { kind: 'words' | 'entry'; field: string; most: number }
  | WithParts<'rows'>
  | WithParts<'parts'>
  | { kind: 'group'; field: 'group_incident' }
  | { kind: 'counted'; field: 'others_affected'; list: CodeList }
  | { kind: 'records'; field: string }
  | { kind: 'share'; field: 'share_choices'; recipient: string }
  | { kind: 'contact'; field: 'safe_contact'; part: ContactPart }
  | { kind: 'personal'; field: 'victim_person'; part: PersonalPart; most: number }
  | { kind: 'scale'; field: 'feel_safe_now_0_10' }
  | { kind: 'target'; field: 'targeting'; row: string; part: TargetPart };

/** `needs` is the box without which the others say nothing; `fixed` is what the form never asks. */
type WithParts<Kind extends string> = {
  kind: Kind;
  field: string;
  parts: readonly Part[];
  needs: string;
  fixed?: Fixed;
};

export type ContactPart =
  | 'methods'
  | 'other_person'
  | 'never'
  | 'flags'
  | 'leave_message'
  | 'post_ok'
  | 'visit_ok'
  | 'times'
  | 'code_word'
  | 'sender_name';
/** A box of the person affected, whose record the incident links to. */
export type PersonalPart = 'name' | 'name_to_use' | 'phone' | 'email' | 'home';
export type TargetPart = 'sub_value' | 'basis' | 'also';
type Fixed = { readonly [name: string]: Json };

/** Several boxes that make one answer; `id` names the row that it is. */
export type Boxes = { readonly [box: string]: string };

/** An answer as its form holds it: a text or code, several codes, or boxes. */
export type Answer = string | readonly string[] | readonly Boxes[];

/** What a question goes by in its form: its field, and what it is about where there are several. */
export function idOf(question: Question): string {
  const { kind, field } = question;
  if (kind === 'share') return `${field}-${question.recipient}`;
  if (kind === 'contact' || kind === 'personal') return `${field}-${question.part}`;
  if (kind === 'target') return `${field}-${question.row}-${question.part}`;
  return kind === 'several' && question.group ? `${field}-${question.group}` : field;
}

export const asText = (answer: Answer | undefined): string =>
  typeof answer === 'string' ? answer : '';

export const asCodes = (answer: Answer | undefined): readonly string[] =>
  Array.isArray(answer) ? answer.filter((one) => typeof one === 'string') : [];

export const asBoxes = (answer: Answer | undefined): readonly Boxes[] =>
  Array.isArray(answer) ? answer.filter((one) => typeof one === 'object') : [];
