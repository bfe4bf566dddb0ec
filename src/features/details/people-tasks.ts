import { communicationNeeds, interpreterModes } from '../../domain/codes/communication-need.ts';
import { perpetratorKnown } from '../../domain/codes/perpetrator-known.ts';
import { relationships } from '../../domain/codes/relationship.ts';
import { reporterRoles } from '../../domain/codes/reporter-role.ts';
import { restrictedReasons } from '../../domain/codes/restricted-reason.ts';
import { sources } from '../../domain/codes/source.ts';
import {
  anonymousLevels,
  capacityConcerns,
  childrenPresent,
  othersAffected,
  victimAgeBands,
  victimKinds,
} from '../../domain/codes/victim.ts';
import { witnessWillingness } from '../../domain/codes/witness-willingness.ts';
import type { Part, PersonalPart, Question } from './question.ts';

const contact = (part: (Question & { kind: 'contact' })['part']): Question => ({
  kind: 'contact',
  field: 'safe_contact',
  part,
});

const personal = (part: PersonalPart, most: number): Question => ({
  kind: 'personal',
  field: 'victim_person',
  part,
  most,
});

/** How to reach them safely, and what helps them to be heard. */
export const contactScreens: readonly (readonly Question[])[] = [
  [contact('methods'), contact('other_person'), contact('times')],
  [contact('never'), contact('flags')],
  [contact('leave_message'), contact('post_ok'), contact('visit_ok')],
  [contact('code_word'), contact('sender_name')],
  [
    { kind: 'words', field: 'language_spoken', most: 80 },
    { kind: 'words', field: 'language_written', most: 80 },
    { kind: 'one', field: 'interpreter', list: interpreterModes },
  ],
  [{ kind: 'one', field: 'welsh_choice', list: ['yes', 'no'] }],
  [
    { kind: 'several', field: 'communication_needs', list: communicationNeeds },
    { kind: 'one', field: 'capacity_concern', list: capacityConcerns, bare: true },
    {
      kind: 'parts',
      field: 'advocate_or_supporter',
      parts: [{ name: 'authority', kind: 'text', most: 80 }],
      needs: 'authority',
      fixed: { person: null },
    },
  ],
];

export const personScreens: readonly (readonly Question[])[] = [
  [personal('name_to_use', 80), personal('name', 120)],
  [personal('phone', 40), personal('email', 120), personal('home', 300)],
  [
    { kind: 'one', field: 'victim_kind', list: victimKinds },
    { kind: 'one', field: 'victim_age_band', list: victimAgeBands },
    { kind: 'one', field: 'anonymous_level', list: anonymousLevels },
  ],
  [
    { kind: 'counted', field: 'others_affected', list: othersAffected },
    { kind: 'one', field: 'children_present', list: childrenPresent },
  ],
];

const yesNoOrNot = ['yes', 'no', 'not_known'] as const;

const named: readonly Part[] = [
  { name: 'name', kind: 'text', most: 120 },
  { name: 'description', kind: 'long', most: 500 },
  { name: 'count', kind: 'number' },
  { name: 'is_our_tenant', kind: 'code', list: yesNoOrNot, first: 'not_known' },
  { name: 'is_child', kind: 'code', list: yesNoOrNot, first: 'not_known' },
];

export const whoScreens: readonly (readonly Question[])[] = [
  [
    { kind: 'one', field: 'perpetrator_known', list: perpetratorKnown },
    { kind: 'one', field: 'relationship', list: relationships },
    { kind: 'group', field: 'group_incident' },
  ],
  [{ kind: 'rows', field: 'alleged_perpetrators', parts: named, needs: 'description' }],
];

export const witnessScreens: readonly (readonly Question[])[] = [
  [
    {
      kind: 'rows',
      field: 'witnesses',
      parts: [
        { name: 'name', kind: 'text', most: 120 },
        { name: 'willingness', kind: 'code', list: witnessWillingness, first: 'not_asked' },
      ],
      needs: 'name',
      fixed: { person: null },
    },
  ],
];

export const staffScreens: readonly (readonly Question[])[] = [
  [
    { kind: 'one', field: 'staff_involved', list: ['yes', 'no', 'not_known'], bare: true },
    { kind: 'one', field: 'restricted_reason', list: restrictedReasons, bare: true },
  ],
];

export const toldScreens: readonly (readonly Question[])[] = [
  [
    { kind: 'one', field: 'source', list: sources },
    { kind: 'one', field: 'reporter_role', list: reporterRoles },
    { kind: 'words', field: 'third_party_centre', most: 60 },
  ],
];
