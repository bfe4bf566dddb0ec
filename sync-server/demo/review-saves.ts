import { type CastStory, teamOf } from './cast.ts';
import { afterwards, conversation } from './conversation.ts';
import { type DemoEdit, type DemoSave, editsOf } from './save.ts';
import type { Seeds } from './seeds.ts';
import type { Outcome } from './story.ts';

type Accepted = Extract<Outcome, { state: 'accepted' }>;

const forces = { elm: 'Eastshire Police', oak: 'Eastshire Police', celyn: 'Heddlu Celyn' } as const;
const plainly: Accepted = { state: 'accepted' };

/** What was done about an incident after it was recorded, in order. */
export function reviewSaves(cast: CastStory, seeds: Seeds): DemoSave[] {
  const outcome = cast.story.outcome ?? plainly;
  const edit = editsOf('incident', cast.id);
  switch (outcome.state) {
    case 'recorded':
    case 'started':
      return [];
    case 'void': {
      const move = { from: 'recorded', to: 'void', reason: outcome.reason };
      return [byLead(cast, seeds, [edit('status', move)])];
    }
    case 'duplicate': {
      const same = edit('duplicate_of', cast.sameAs);
      return [byLead(cast, seeds, [same, edit('status', { from: 'recorded', to: 'duplicate' })])];
    }
    case 'asked':
    case 'answered':
      return conversation(cast, seeds, outcome);
    case 'accepted':
      return acceptance(cast, seeds, outcome);
  }
}

function byLead({ story, at }: CastStory, { moments }: Seeds, edits: DemoEdit[]): DemoSave {
  const moment = moments.atWork(Math.max(story.ago - 2, 0), '10:15');
  return { by: teamOf[story.patch].lead, at: afterwards(at, moment), edits };
}

function acceptance(cast: CastStory, seeds: Seeds, outcome: Accepted): DemoSave[] {
  const { question, answer } = outcome;
  const talk =
    question !== undefined && answer !== undefined
      ? conversation(cast, seeds, { question, answer })
      : [];
  const from = talk.length > 0 ? 'answered' : 'recorded';
  const accepted = byLead(cast, seeds, acceptanceEdits(cast, outcome, from));
  const last = talk.at(-1)?.at ?? cast.at;
  const timely = { ...accepted, at: afterwards(last, accepted.at) };
  return [...talk, timely, ...correction(cast, outcome, timely.at)];
}

function acceptanceEdits({ story, id, person }: CastStory, outcome: Accepted, from: string) {
  const edit = editsOf('incident', id);
  const { officer } = teamOf[story.patch];
  const reference = {
    force: forces[story.patch],
    type: 'incident_log',
    ref: outcome.log ?? '',
    date: null,
    officer: '',
  };
  return [
    edit('status', { from, to: 'accepted' }),
    edit('owner', officer),
    edit('assessed_classification', {
      classification: story.targeted === 'not_sure' ? 'unclear' : 'targeted',
      crime_suspected: outcome.log ? 'yes' : 'unclear',
      reasons: 'As the person told it, and as it was seen when it was recorded.',
    }),
    ...(outcome.log ? [edit('police_refs/1', reference)] : []),
    ...(person?.introduced ? [editsOf('person', person.id)('owner', officer)] : []),
  ];
}

function correction(cast: CastStory, { correction }: Accepted, last: number): DemoSave[] {
  if (correction === undefined) return [];
  const edit = editsOf('incident', cast.id);
  const reason = 'The person told us more';
  const edits = [
    edit('account_text/', correction),
    edit('amendment/', { fields: ['account_text'], reason }),
    edit('status', { from: 'accepted', to: 'accepted', reason }),
  ];
  return [{ by: cast.story.by, at: last + 26 * 3_600_000, edits }];
}
