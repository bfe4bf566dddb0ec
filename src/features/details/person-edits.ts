import { safeContactFlags, safeContactMethods } from '../../domain/codes/safe-contact.ts';
import type { Json } from '../../domain/json.ts';
import { textOf, valueOf } from '../../domain/show.ts';
import { codesIn } from '../../parts/choices.ts';
import type { Desk, Edit } from '../../storage/desk.ts';
import { type Answers, toEdit, type Value } from './edit-of.ts';
import { type Answer, asCodes, asText, type ContactPart, idOf, type Question } from './question.ts';
import { contactNow, contactRecord, type OpenedOn } from './reading.ts';

/** Safe contact is one value: what the screen does not ask about stays as it was shown. */
export function contactEdits(
  opened: OpenedOn,
  changed: readonly Question[],
  after: Answers,
): Edit[] {
  const parts = changed.flatMap((one) => (one.kind === 'contact' ? [one.part] : []));
  if (parts.length === 0) return [];
  const answered = parts.map((part) => [part, contactValue(part, after[`safe_contact-${part}`])]);
  const value = { ...contactNow(opened), ...Object.fromEntries(answered) };
  return [toEdit(contactRecord(opened), ['safe_contact', value])];
}

function contactValue(part: ContactPart, answer: Answer | undefined): Json {
  switch (part) {
    case 'methods':
    case 'never':
      return codesIn(safeContactMethods, asCodes(answer));
    case 'flags':
      return codesIn(safeContactFlags, asCodes(answer));
    case 'leave_message':
    case 'post_ok':
    case 'visit_ok':
      return asText(answer) === '' ? null : asText(answer) === 'yes';
    default:
      return asText(answer).trim();
  }
}

/**
 * The boxes of the person affected. The first of them makes their record, which the incident then links to; what
 * was known of safe contact goes with it, since it is read there from then on.
 */
export function personalEdits(
  desk: Desk,
  opened: OpenedOn,
  changed: readonly Question[],
  after: Answers,
): Edit[] {
  const values = changed.flatMap((one): Value[] =>
    one.kind === 'personal' ? [[one.part, asText(after[idOf(one)]).trim()]] : [],
  );
  const { incident, person } = opened;
  if (values.length === 0) return [];
  if (person !== null) return values.map((value) => toEdit(person, value));
  const { definition, fields } = incident;
  const id = desk.makeRecordId();
  const scope = textOf(definition, fields, 'scope') ?? '';
  const contact = valueOf(definition, fields, 'safe_contact');
  const first: Value[] = [
    ['scope', scope.startsWith('patch:') ? scope : `user:${desk.person}`],
    ['recorded_by', desk.person],
    ...values,
    ...(contact === null ? [] : [['safe_contact', contact] as const]),
  ];
  return [
    ...first.map(([field, value]) => ({ type: 'person', record: id, field, value, over: [] })),
    toEdit(incident, ['victim_person', id]),
  ];
}
