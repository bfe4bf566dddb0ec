import type { characteristics, targetingSubValues } from '../../src/domain/codes/characteristic.ts';
import type { CodeOf } from '../../src/domain/codes/code-list.ts';
import type { communicationNeeds } from '../../src/domain/codes/communication-need.ts';
import type { communityTensions } from '../../src/domain/codes/community-tension.ts';
import type { directedAt } from '../../src/domain/codes/directed-at.ts';
import type { effectsNow } from '../../src/domain/codes/effect-now.ts';
import type { incidentTypes } from '../../src/domain/codes/incident-type.ts';
import type { injuries } from '../../src/domain/codes/injury.ts';
import type { occurredPrecisions } from '../../src/domain/codes/occurred.ts';
import type { perceivedBy } from '../../src/domain/codes/perceived-by.ts';
import type { perceivedTargeted } from '../../src/domain/codes/perceived-targeted.ts';
import type { perpetratorKnown } from '../../src/domain/codes/perpetrator-known.ts';
import type { placeKinds } from '../../src/domain/codes/place-kind.ts';
import type { policeReported } from '../../src/domain/codes/police-reported.ts';
import type { damageCostBands, propertyDamages } from '../../src/domain/codes/property-damage.ts';
import type { relationships } from '../../src/domain/codes/relationship.ts';
import type { gettingWorse, repeats } from '../../src/domain/codes/repeat.ts';
import type { reporterRoles } from '../../src/domain/codes/reporter-role.ts';
import type { immediateDangers, safetyFlags } from '../../src/domain/codes/safety-flag.ts';
import type { shareChoices, shareRecipients } from '../../src/domain/codes/share.ts';
import type { sources } from '../../src/domain/codes/source.ts';
import type { targetingBases } from '../../src/domain/codes/targeting-basis.ts';
import type {
  anonymousLevels,
  victimAgeBands,
  victimKinds,
} from '../../src/domain/codes/victim.ts';
import type { wants } from '../../src/domain/codes/wants.ts';
import type { AffectedId } from './affected.ts';
import type { DemoPersonId } from './people.ts';
import type { PatchId } from './places.ts';

/** One characteristic as a story tells it; the first of a story is the main one. */
export type ToldTarget = {
  of: CodeOf<typeof characteristics>;
  sub?: CodeOf<typeof targetingSubValues>;
  basis?: readonly CodeOf<typeof targetingBases>[];
  association?: true;
  mistaken?: true;
  by?: CodeOf<typeof perceivedBy>;
};

/** What became of it at review; without one it was accepted two days later. */
export type Outcome =
  | { state: 'accepted'; question?: string; answer?: string; correction?: string; log?: string }
  | { state: 'recorded' }
  | { state: 'started' }
  | { state: 'asked'; question: string }
  | { state: 'answered'; question: string; answer: string }
  | { state: 'duplicate'; of: string }
  | { state: 'void'; reason: string };

type Places = {
  patch: PatchId;
  by: DemoPersonId;
  /** Days before the first start, and the time by the clock in London, of recording. */
  ago: number;
  at: string;
  /** Minutes between what happened and its recording; an hour when nothing is said. */
  before?: number;
  precision?: CodeOf<typeof occurredPrecisions>;
  place: CodeOf<typeof placeKinds>;
  where: string;
};

type Reasons = {
  targeted?: CodeOf<typeof perceivedTargeted>;
  about: readonly ToldTarget[];
  directed?: CodeOf<typeof directedAt>;
  known?: CodeOf<typeof perpetratorKnown>;
  relation?: CodeOf<typeof relationships>;
  repeat?: CodeOf<typeof repeats>;
  worse?: CodeOf<typeof gettingWorse>;
};

type Told = {
  source?: CodeOf<typeof sources>;
  reporter?: CodeOf<typeof reporterRoles>;
  danger?: CodeOf<typeof immediateDangers>;
  flags?: readonly CodeOf<typeof safetyFlags>[];
  types: readonly CodeOf<typeof incidentTypes>[];
  words: string;
  seen?: string;
};

type Person = {
  who?: AffectedId;
  victim?: CodeOf<typeof victimKinds>;
  age?: CodeOf<typeof victimAgeBands>;
  named?: CodeOf<typeof anonymousLevels>;
  needs?: readonly CodeOf<typeof communicationNeeds>[];
  shares?: Partial<Record<CodeOf<typeof shareRecipients>, CodeOf<typeof shareChoices>>>;
  wants?: readonly CodeOf<typeof wants>[];
  police?: CodeOf<typeof policeReported>;
};

type Effects = {
  effect: CodeOf<typeof effectsNow>;
  safe?: number;
  impact?: string;
  injury?: readonly CodeOf<typeof injuries>[];
  damage?: readonly CodeOf<typeof propertyDamages>[];
  cost?: CodeOf<typeof damageCostBands>;
  tension?: CodeOf<typeof communityTensions>;
};

/** One made-up incident, written the way a person would tell it; `changes-of-story.ts` makes the record. */
export type Story = Places &
  Told &
  Reasons &
  Person &
  Effects & { key?: string; outcome?: Outcome };
