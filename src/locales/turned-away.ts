import type { HoldCode, RefusalCode } from '../domain/policy.ts';
import { defineWords, wordsIn } from './language.ts';

/** Every code that a change may come back with, the store's own ones included. */
export type TurnedAwayCode =
  | RefusalCode
  | HoldCode
  | 'type_unknown'
  | 'device_revoked'
  | 'erased'
  | 'no_record'
  | 'fault'
  | 'damaged';

type Reasons = Readonly<Record<TurnedAwayCode | 'other', string>>;

const en: Reasons = {
  value_not_readable: 'The answer could not be read. Write it again.',
  field_unknown: 'This answer is no longer kept.',
  field_not_yours: 'Only someone with another role may change this answer.',
  move_not_allowed: 'This step is not yours to take, or not from where the record stood.',
  reason_needed: 'A reason is needed.',
  needs_another_person: 'You made this, so somebody else must decide.',
  author_is_another: "It was written in another person's name.",
  place_unknown: 'It cannot be kept in the place that was chosen.',
  type_unknown: 'This kind of record is not known yet. Keep the app and try again later.',
  person_ended: 'Your work here is marked as ended. A supervisor will look at it.',
  no_right: 'You do not have this record any more. A supervisor will look at it.',
  type_not_yours: 'Your role does not make records of this kind. A supervisor will look at it.',
  device_revoked: 'This phone was taken off the list. A supervisor will look at it.',
  erased: 'This record was erased. The data protection officer will look at it.',
  no_record: 'The record it belongs to has not been accepted. A supervisor will look at it.',
  fault: 'Something went wrong when it arrived. A supervisor will look at it.',
  damaged: 'It arrived damaged and could not be opened. Somebody will look at it.',
  other: 'A supervisor will look at it.',
};

const cy: Reasons = {
  value_not_readable: 'Ni ellid darllen yr ateb. Ysgrifennwch ef eto.',
  field_unknown: "Nid yw'r ateb hwn yn cael ei gadw mwyach.",
  field_not_yours: 'Dim ond rhywun â rôl arall all newid yr ateb hwn.',
  move_not_allowed: "Nid chi sydd i gymryd y cam hwn, neu nid o'r man lle'r oedd y cofnod.",
  reason_needed: 'Mae angen rheswm.',
  needs_another_person: 'Chi wnaeth hwn, felly rhaid i rywun arall benderfynu.',
  author_is_another: "Fe'i hysgrifennwyd yn enw person arall.",
  place_unknown: 'Ni ellir ei gadw yn y lle a ddewiswyd.',
  type_unknown:
    "Nid yw'r math hwn o gofnod yn hysbys eto. Cadwch yr ap a rhowch gynnig arall arni wedyn.",
  person_ended:
    "Mae eich gwaith yma wedi'i nodi fel un sydd ar ben. Bydd goruchwyliwr yn edrych arno.",
  no_right: "Nid yw'r cofnod hwn gennych mwyach. Bydd goruchwyliwr yn edrych arno.",
  type_not_yours:
    "Nid yw eich rôl yn gwneud cofnodion o'r math hwn. Bydd goruchwyliwr yn edrych arno.",
  device_revoked: 'Tynnwyd y ffôn hwn oddi ar y rhestr. Bydd goruchwyliwr yn edrych arno.',
  erased: 'Cafodd y cofnod hwn ei ddileu. Bydd y swyddog diogelu data yn edrych arno.',
  no_record:
    "Nid yw'r cofnod y mae'n perthyn iddo wedi'i dderbyn. Bydd goruchwyliwr yn edrych arno.",
  fault: "Aeth rhywbeth o'i le pan gyrhaeddodd. Bydd goruchwyliwr yn edrych arno.",
  damaged: "Cyrhaeddodd wedi'i ddifrodi ac ni ellid ei agor. Bydd rhywun yn edrych arno.",
  other: 'Bydd goruchwyliwr yn edrych arno.',
};

export const turnedAwayWords = defineWords<Reasons>({ en, cy });

/** Why a change was turned away or kept, in one or two plain sentences. */
export function reasonFor(code: string): string {
  const words = wordsIn(turnedAwayWords);
  return Object.entries(words).find(([name]) => name === code)?.[1] ?? words.other;
}

type KeptReasons = Readonly<
  Record<HoldCode | 'device_revoked' | 'erased' | 'no_record' | 'fault' | 'other', string>
>;

/** The same for whoever decides on it: not about the reader, but about the author. */
export const keptWords = defineWords<KeptReasons>({
  en: {
    person_ended: 'Their work here had ended when it arrived.',
    no_right: 'They did not have this record when it arrived.',
    type_not_yours: 'Their role does not make records of this kind.',
    device_revoked: 'The phone it came from had been taken off the list.',
    erased: 'The record had been erased. It can never go in again.',
    no_record: 'The record it belongs to has not been accepted.',
    fault: 'Something went wrong when it arrived.',
    other: 'It could not be taken in by itself.',
  },
  cy: {
    person_ended: 'Roedd eu gwaith yma ar ben pan gyrhaeddodd.',
    no_right: 'Nid oedd y cofnod hwn ganddynt pan gyrhaeddodd.',
    type_not_yours: "Nid yw eu rôl yn gwneud cofnodion o'r math hwn.",
    device_revoked: "Roedd y ffôn y daeth ohono wedi'i dynnu oddi ar y rhestr.",
    erased: "Roedd y cofnod wedi'i ddileu. Ni all fynd i mewn byth eto.",
    no_record: "Nid yw'r cofnod y mae'n perthyn iddo wedi'i dderbyn.",
    fault: "Aeth rhywbeth o'i le pan gyrhaeddodd.",
    other: 'Ni ellid ei gymryd i mewn ar ei ben ei hun.',
  },
});

/** Why a change was kept, for whoever decides on it. */
export function keptBecause(code: string): string {
  const words = wordsIn(keptWords);
  return Object.entries(words).find(([name]) => name === code)?.[1] ?? words.other;
}

/** Why the rules refuse a change, for whoever would let it in. */
export function ruleFor(code: string): string {
  const kept = Object.entries(wordsIn(keptWords)).find(([name]) => name === code)?.[1];
  return kept ?? reasonFor(code);
}
