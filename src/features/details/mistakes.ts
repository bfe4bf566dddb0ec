import { valueOf } from '../../domain/show.ts';
import { detailsWords } from '../../locales/details.ts';
import { incidentsWords } from '../../locales/incidents.ts';
import { wordsIn } from '../../locales/language.ts';
import { fieldLabel } from '../../parts/answer-words.ts';
import type { Mistake } from '../../parts/RoomPage.tsx';
import type { Desk } from '../../storage/desk.ts';
import type { Answers } from './edit-of.ts';
import {
  asBoxes,
  asText,
  type Boxes,
  type ContactPart,
  idOf,
  type Part,
  type Question,
} from './question.ts';
import { type OpenedOn, recordNamed } from './reading.ts';
import { dateTyped, isBlank } from './writing.ts';

/** What stops a screen from being saved, in words; nothing is ever required but what makes an answer readable. */
export function mistakesIn(
  desk: Desk,
  opened: OpenedOn,
  questions: readonly Question[],
  after: Answers,
): Mistake[] {
  return questions.flatMap((question) => {
    const id = idOf(question);
    const answer = after[id];
    switch (question.kind) {
      case 'words':
      case 'entry':
        return tooLong(id, asText(answer), question.most);
      case 'contact':
        return tooLong(id, asText(answer), longestContact[question.part] ?? 120);
      case 'personal':
        return tooLongBox(question, asText(answer));
      case 'rows':
      case 'parts':
        return asBoxes(answer).flatMap((boxes, at) =>
          isBlank(question, boxes) ? [] : boxMistakes(opened, question, boxes, at),
        );
      case 'group':
        return asBoxes(answer).flatMap(({ number = '' }) => countMistake(`${id}-number`, number));
      case 'counted':
        return asBoxes(answer).flatMap((boxes) =>
          countMistake(`${id}-${boxes.id}`, boxes.count ?? ''),
        );
      case 'records':
        return asBoxes(answer).flatMap(({ ref = '' }, at) =>
          ref.trim() === '' || recordNamed(desk, ref) !== null
            ? []
            : [{ id: `${id}-${at}-ref`, text: wordsIn(detailsWords).mistakes.noRecord }],
        );
      default:
        return [];
    }
  });
}

/** The boxes of safe contact that are shorter than the others. */
const longestContact: Readonly<Partial<Record<ContactPart, number>>> = {
  code_word: 40,
  sender_name: 60,
};

function tooLongBox(question: Question & { kind: 'personal' }, typed: string): Mistake[] {
  if (typed.trim().length <= question.most) return [];
  const label = wordsIn(detailsWords).personal[question.part];
  const text = wordsIn(incidentsWords).tooLong(label, question.most);
  return [{ id: idOf(question), text }];
}

function tooLong(id: string, typed: string, most: number): Mistake[] {
  if (typed.trim().length <= most) return [];
  const label = fieldLabel(id.replace(/-.*/, ''));
  return [{ id, text: wordsIn(incidentsWords).tooLong(label, most) }];
}

const most = 200;

function countMistake(id: string, typed: string): Mistake[] {
  const text = typed.trim();
  const isCount =
    text === '' || (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= most);
  return isCount ? [] : [{ id, text: wordsIn(detailsWords).mistakes.count(most) }];
}

type WithParts = Question & { kind: 'rows' | 'parts' };

function boxMistakes(opened: OpenedOn, question: WithParts, boxes: Boxes, at: number): Mistake[] {
  const words = wordsIn(detailsWords);
  const box = (name: string) => `${question.field}-${at}-${name}`;
  const needed = (boxes[question.needs] ?? '').trim();
  const missing = needed === '' && !isOtherwiseKnown(question, boxes);
  return [
    ...(missing ? [{ id: box(question.needs), text: words.needs[question.needs] ?? '' }] : []),
    ...question.parts.flatMap((part) => partMistake(box(part.name), part, boxes)),
    ...(question.field === 'assessed_classification' ? viewMistakes(opened, boxes, box) : []),
  ];
}

/** A person named is told by name or by a description. */
const isOtherwiseKnown = ({ field }: WithParts, boxes: Boxes): boolean =>
  field === 'alleged_perpetrators' && (boxes.name ?? '').trim() !== '';

function partMistake(id: string, part: Part, boxes: Boxes): Mistake[] {
  const words = wordsIn(detailsWords);
  const typed = boxes[part.name] ?? '';
  if (part.kind === 'number') return countMistake(id, typed);
  if (part.kind === 'date') {
    const isLeft = isBlank({ parts: [part] }, boxes);
    const isDate = isLeft || dateTyped(part.name, boxes) !== null;
    return isDate ? [] : [{ id: `${id}-day`, text: words.mistakes.date }];
  }
  if (part.kind === 'code' || typed.trim().length <= part.most) return [];
  return [{ id, text: wordsIn(incidentsWords).tooLong(words.parts[part.name] ?? '', part.most) }];
}

const fewestReasons = 20;

/** An officer's view that differs from what was perceived is given with its reasons (field 57). */
function viewMistakes(
  { incident }: OpenedOn,
  boxes: Boxes,
  box: (name: string) => string,
): Mistake[] {
  const { mistakes } = wordsIn(detailsWords);
  const perceived = valueOf(incident.definition, incident.fields, 'perceived_targeted');
  const { classification = '', crime_suspected: crime = '', reasons = '' } = boxes;
  const differs =
    (perceived === 'yes' && classification !== 'targeted') ||
    (perceived === 'no' && classification === 'targeted');
  return [
    ...(crime === '' ? [{ id: box('crime_suspected'), text: mistakes.crime }] : []),
    ...(differs && reasons.trim().length < fewestReasons
      ? [{ id: box('reasons'), text: mistakes.reasons }]
      : []),
  ];
}
