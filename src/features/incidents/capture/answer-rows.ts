import { type CodeList, labelOf } from '../../../domain/codes/code-list.ts';
import { partsOfDay } from '../../../domain/codes/occurred.ts';
import { safeContactMethods } from '../../../domain/codes/safe-contact.ts';
import {
  quickShareRecipients,
  shareChoices,
  shareRecipients,
} from '../../../domain/codes/share.ts';
import { tidyPostcode } from '../../../domain/rules/postcode.ts';
import { formatDay, formatDayTime } from '../../../locales/dates.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { language, wordsIn } from '../../../locales/language.ts';
import { placesWords } from '../../../locales/places.ts';
import { codeListOfField } from '../../../parts/code-list-of-field.ts';
import type { Answers } from './answers.ts';
import { nameGiven, phoneGiven } from './incident-values.ts';
import type { StepName } from './steps.ts';
import { dateMeant, occurredOf } from './when.ts';

type Keys = keyof (typeof incidentsWords)['en']['check']['keys'];

/** One line of the answers to check; the text is empty where nothing was answered. */
export type AnswerRow = { key: Keys; text: string };
export type AnswerGroup = { step: Exclude<StepName, 'urgent' | 'check'>; rows: AnswerRow[] };

const labelOfField = (field: string, code: string | null): string =>
  label(codeListOfField[field] ?? null, code);

const labelsOfField = (field: string, codes: readonly string[]): string =>
  codes.map((code) => labelOfField(field, code)).join(', ');

const label = (list: CodeList | null, code: string | null): string =>
  list === null || code === null ? '' : labelOf(list, code, language.value);

const labels = (list: CodeList, codes: readonly string[]): string =>
  codes.map((code) => label(list, code)).join(', ');

/** Every answer in words, by the screen it was given on. */
export function answerGroups(
  answers: Answers,
  { patch, known }: { patch: string | null; known: string },
): AnswerGroup[] {
  return [
    { step: 'danger', rows: dangerRows(answers) },
    { step: 'what', rows: whatRows(answers) },
    { step: 'when', rows: whenRows(answers, patch) },
    { step: 'because', rows: becauseRows(answers, known) },
    { step: 'effect', rows: effectRows(answers) },
    { step: 'contact', rows: contactRows(answers) },
  ];
}

function dangerRows({ danger, flags }: Answers): AnswerRow[] {
  const { urgent } = wordsIn(incidentsWords);
  const named: Readonly<Record<string, string>> = urgent.flags;
  const raised = flags.map((flag) => named[flag] ?? flag).join(', ');
  const row: AnswerRow = { key: 'danger', text: labelOfField('immediate_danger', danger) };
  return raised === '' ? [row] : [row, { key: 'flags', text: raised }];
}

function whatRows({ types, typeOther, offensive, account }: Answers): AnswerRow[] {
  const words = wordsIn(incidentsWords);
  const other = types.includes('quick_other') ? typeOther.trim() : '';
  const happened = [labelsOfField('incident_types', types), other]
    .filter((text) => text !== '')
    .join(': ');
  const isDamage = types.includes('quick_damage');
  const material = offensive === null ? '' : words.what.yesNo[offensive];
  return [
    { key: 'types', text: happened },
    ...(isDamage ? [{ key: 'offensive' as const, text: material }] : []),
    { key: 'account', text: account.trim() || words.check.noWords },
  ];
}

function whenRows(answers: Answers, patch: string | null): AnswerRow[] {
  const exact = exactTexts(answers);
  return [
    { key: 'when', text: whenText(answers) },
    { key: 'place', text: labelOfField('place_kind', answers.place) },
    { key: 'exactPlace', text: exact.filter((text) => text !== '').join(', ') },
    ...(patch === null ? [] : [{ key: 'patch' as const, text: patch }]),
  ];
}

/** The exact place in every way it was given. */
function exactTexts({ landmark, address, postcode, chosen, here }: Answers): string[] {
  const words = wordsIn(placesWords);
  const isIn =
    chosen === null ? [address.trim(), tidyPostcode(postcode)] : [chosen.address, chosen.postcode];
  const near =
    here && `${words.within(here.metres)}. ${here.exact ? words.keptExact : words.keptBlock}`;
  return [landmark.trim(), ...isIn, near ?? ''];
}

export function whenText(answers: Answers): string {
  const occurred = occurredOf(answers);
  if (occurred?.precision === 'exact') return formatDayTime(occurred.from);
  const date = dateMeant(answers);
  if (date === null) return '';
  const part = answers.part === null ? '' : label(partsOfDay, answers.part);
  return [formatDay(`${date}T12:00:00Z`), part].filter((text) => text !== '').join(', ');
}

function becauseRows(answers: Answers, known: string): AnswerRow[] {
  const { because } = wordsIn(incidentsWords);
  const isAsked = answers.targeted === 'yes' || answers.targeted === 'not_sure';
  const about = answers.notSaid
    ? because.notSaid
    : [
        labelsOfField('targeting', answers.about),
        answers.about.includes('other_monitored') ? answers.aboutOther.trim() : '',
      ]
        .filter((text) => text !== '')
        .join(': ');
  const asked: AnswerRow[] = [
    { key: 'about', text: about },
    { key: 'thoughtBy', text: labelsOfField('perceived_by', answers.thoughtBy) },
  ];
  return [
    { key: 'targeted', text: labelOfField('perceived_targeted', answers.targeted) },
    ...(isAsked ? asked : []),
    { key: 'who', text: whoText(answers, known) },
  ];
}

function whoText(answers: Answers, known: string): string {
  const { because } = wordsIn(incidentsWords);
  if (answers.who === null) return '';
  const isUnnamed = answers.who === 'new_person' && answers.unnamed;
  const name = isUnnamed ? because.unnamed : nameGiven(answers) || known;
  return [because.whos[answers.who], name].filter((text) => text !== '').join(', ');
}

function effectRows({ effect, feelsSafe, repeat }: Answers): AnswerRow[] {
  const words = wordsIn(incidentsWords);
  const reasons: Readonly<Record<string, string>> = words.effect.reasons;
  const felt = reasons[feelsSafe] ?? feelsSafe;
  return [
    { key: 'effect', text: labelOfField('effect_now', effect) },
    { key: 'feelsSafe', text: felt },
    { key: 'repeat', text: labelOfField('repeat', repeat) },
  ];
}

function contactRows(answers: Answers): AnswerRow[] {
  const words = wordsIn(incidentsWords);
  const through = answers.contact.includes('via_supporter') ? answers.contactThrough.trim() : '';
  const ways = [labels(safeContactMethods, answers.contact), phoneGiven(answers), through];
  const shared = quickShareRecipients.flatMap((recipient) => {
    const choice = answers.share[recipient];
    return choice === undefined
      ? []
      : [`${label(shareRecipients, recipient)}: ${label(shareChoices, choice)}`];
  });
  return [
    {
      key: 'contact',
      text: ways.filter((text) => text !== '').join(', ') || words.check.noContact,
    },
    { key: 'times', text: answers.times.trim() },
    { key: 'language', text: answers.language.trim() },
    { key: 'share', text: shared.join('\n') },
  ];
}
