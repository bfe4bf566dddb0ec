import { fieldName, isRemoval, rowId } from '../domain/change.ts';
import { characteristics, targetingSubValues } from '../domain/codes/characteristic.ts';
import { type CodeList, isCode, labelOf } from '../domain/codes/code-list.ts';
import { perceivedBy } from '../domain/codes/perceived-by.ts';
import { safeContactFlags, safeContactMethods } from '../domain/codes/safe-contact.ts';
import { shareChoices, shareRecipients } from '../domain/codes/share.ts';
import { targetingBases } from '../domain/codes/targeting-basis.ts';
import type { Json } from '../domain/json.ts';
import { Gps, ShareChoice, Targeting } from '../domain/records/incident-shapes.ts';
import { SafeContact } from '../domain/records/person.ts';
import { PatchRow } from '../domain/records/staff.ts';
import { formatDay, formatDayTime } from '../locales/dates.ts';
import { choiceWords, fieldWords, partWords } from '../locales/fields.ts';
import { language, wordsIn } from '../locales/language.ts';
import { partsWords } from '../locales/parts.ts';
import { placesWords } from '../locales/places.ts';
import type { Desk } from '../storage/desk.ts';
import { codeListOfField, codeListOfPart } from './code-list-of-field.ts';
import { nameOf } from './people-names.ts';
import { patchName, titleOf } from './record-title.ts';

/** The question that a field answers. */
export function fieldLabel(key: string): string {
  const words = wordsIn(fieldWords);
  return words[fieldName(key)] ?? words.other ?? '';
}

/** True for what a person answered; what the app notes by itself has no question. */
export const isAnswer = ({ field }: { readonly field: string }): boolean =>
  Object.hasOwn(wordsIn(fieldWords), fieldName(field));

const people = new Set(['recorded_by', 'owner', 'to', 'assigned', 'named_people']);
const links = new Set([
  'duplicate_of',
  'linked_incidents',
  'previous_incident_ids',
  'incident',
  'answers',
  'victim_person',
]);

/** An answer in words, whatever its field; nothing that a reader would have to decode. */
export function answerText(desk: Desk, key: string, value: Json): string {
  const row = rowId(key);
  if (isRemoval(value))
    return wordsIn(partsWords).removed(row === null ? fieldLabel(key) : rowText(desk, key, row));
  const name = fieldName(key);
  if (row !== null && (people.has(name) || value === true)) return rowText(desk, key, row);
  if (name === 'incident_types' && row !== null) return rowText(desk, key, row);
  if (name === 'others_affected' && row !== null) {
    return [rowText(desk, key, row), partsText(desk, name, value)].join(', ');
  }
  if (value === null) return wordsIn(choiceWords).notAnswered ?? '';
  if (typeof value === 'string') return stringText(desk, name, value);
  if (typeof value === 'object') return shapeText(desk, name, value);
  return typeof value === 'boolean' ? plainText(value ? 'yes' : 'no') : String(value);
}

function rowText(desk: Desk, key: string, row: string): string {
  const name = fieldName(key);
  return people.has(name) ? nameOf(desk, row) : stringText(desk, name, row);
}

const instant = /^\d{4}-\d{2}-\d{2}T/;
const day = /^\d{4}-\d{2}-\d{2}$/;

function stringText(desk: Desk, name: string, value: string): string {
  if (name === 'perceived_by') return viewerText(value);
  const list = codeListOfField[name];
  if (list && isCode(list, value)) return labelOf(list, value, language.value);
  if (people.has(name)) return nameOf(desk, value);
  if (links.has(name)) return titleOf(desk, value);
  if (name === 'scope') return placeText(desk, value);
  if (instant.test(value)) return formatDayTime(value);
  return day.test(value) ? formatDay(value) : plainText(value);
}

const plainText = (value: string): string => wordsIn(choiceWords)[value] ?? value;

function placeText(desk: Desk, scope: string): string {
  if (scope.startsWith('patch:')) return patchName(desk, scope.slice('patch:'.length));
  return plainText(scope.startsWith('user:') ? 'noPatch' : scope);
}

function shapeText(desk: Desk, name: string, value: Json): string {
  const share = ShareChoice.safeParse(value);
  if (share.success) {
    const { recipient_type, choice } = share.data;
    return `${labelOf(shareRecipients, recipient_type, language.value)}: ${labelOf(shareChoices, choice, language.value)}`;
  }
  const targeting = Targeting.safeParse(value);
  if (targeting.success) return targetingText(targeting.data);
  const gps = Gps.safeParse(value);
  if (gps.success) return gpsText(gps.data);
  const contact = SafeContact.safeParse(value);
  if (contact.success) return contactText(contact.data);
  const worked = PatchRow.safeParse(value);
  if (worked.success) return workedText(desk, worked.data);
  return partsText(desk, name, value);
}

/** In whose view: who recorded it called themselves "me", which would be another person for whoever reads it. */
export const viewerText = (code: string): string =>
  wordsIn(partWords)[code] ?? labelOf(perceivedBy, code, language.value);

/** What it is about, in whose view, and what made them think so. */
function targetingText(target: Targeting): string {
  const label = (list: CodeList, code: string) => labelOf(list, code, language.value);
  const { sub_value, other_words, perceived_by, basis, weight, association, mistaken } = target;
  const about = [
    label(characteristics, target.characteristic),
    sub_value === null ? '' : label(targetingSubValues, sub_value),
    other_words,
  ];
  const words = wordsIn(partWords);
  return [
    about.filter(Boolean).join(': '),
    viewerText(perceived_by),
    ...(weight === 'main' ? [words.main] : []),
    ...(association ? [words.association] : []),
    ...(mistaken ? [words.mistaken] : []),
    ...basis.map((code) => label(targetingBases, code)),
  ].join(', ');
}

function contactText(contact: SafeContact): string {
  const { methods, never, times, flags } = contact;
  const words = wordsIn(partWords);
  const named = (part: 'other_person' | 'code_word' | 'sender_name') =>
    contact[part] === '' ? '' : `${words[part]}: ${contact[part]}`;
  const label = (code: string) => labelOf(safeContactMethods, code, language.value);
  return [
    ...methods.map(label),
    ...never.map((code) => `${plainText('never')}: ${label(code)}`),
    times,
    named('other_person'),
    named('code_word'),
    named('sender_name'),
    ...(['leave_message', 'post_ok', 'visit_ok'] as const).map((part) =>
      contact[part] === null ? '' : `${words[part]}: ${plainText(contact[part] ? 'yes' : 'no')}`,
    ),
    ...flags.map((code) => labelOf(safeContactFlags, code, language.value)),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function gpsText({ lat, lon, accuracy_m, at, exact }: ReturnType<typeof Gps.parse>): string {
  const words = wordsIn(placesWords);
  return [
    words.withinOf(Math.ceil(accuracy_m), `${lat}, ${lon}`),
    exact ? words.isExact : words.isBlock,
    formatDayTime(at),
  ].join(', ');
}

function workedText(
  desk: Desk,
  { patch, from, to }: { patch: string; from: string; to: string | null },
): string {
  const end = to === null ? plainText('untilNow') : formatDay(to);
  return `${patchName(desk, patch)}, ${formatDay(from)} – ${end}`;
}

/** Any other shape: its parts one after another; of a move, where it led and why. */
function partsText(desk: Desk, name: string, value: Json): string {
  if (value === null || typeof value !== 'object') return answerText(desk, name, value);
  const shown =
    name === 'status'
      ? Object.entries(value).filter(([part]) => part !== 'from')
      : Object.entries(value);
  return shown
    .filter(([, part]) => part !== null && part !== '')
    .map(([part, said]) => partText(desk, name, part, said))
    .join(', ');
}

/** One part of an answer, by its own list where it has one, and named where it would not speak for itself. */
function partText(desk: Desk, name: string, part: string, value: Json): string {
  const list = codeListOfPart[name]?.[part];
  const isCoded = list !== undefined && typeof value === 'string' && isCode(list, value);
  const text = isCoded ? labelOf(list, value, language.value) : answerText(desk, name, value);
  const label = wordsIn(partWords)[part];
  return label === undefined ? text : `${label}: ${text}`;
}
