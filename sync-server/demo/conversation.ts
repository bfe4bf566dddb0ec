import { makeId } from '../../src/domain/ids.ts';
import { type CastStory, teamOf } from './cast.ts';
import type { DemoPersonId } from './people.ts';
import { type DemoEdit, type DemoSave, editsOf } from './save.ts';
import type { Seeds } from './seeds.ts';

type Note = {
  by: DemoPersonId;
  to: DemoPersonId;
  at: number;
  text: string;
  answers: string | null;
};

/** The team leader's question about an incident, and its recorder's answer where there is one. */
export function conversation(
  cast: CastStory,
  { moments, random }: Seeds,
  { question, answer }: { question: string; answer?: string },
): DemoSave[] {
  const { story } = cast;
  const { lead } = teamOf[story.patch];
  const askedAt = afterwards(cast.at, moments.atWork(story.ago - 1, '09:35'));
  const questionId = makeId(askedAt, random);
  const asked = { by: lead, to: story.by, at: askedAt, text: question, answers: null };
  const saves = [saveOf(cast, questionId, asked)];
  if (answer === undefined) return saves;
  const answeredAt = afterwards(askedAt, moments.atWork(story.ago - 1, '14:50'));
  const reply = { by: story.by, to: lead, at: answeredAt, text: answer, answers: questionId };
  return [...saves, saveOf(cast, makeId(answeredAt, random), reply)];
}

/** A moment that leaves people time to read: the given one, or a little after the last. */
export function afterwards(last: number, moment: number): number {
  return Math.max(moment, last + 20 * 60_000);
}

function saveOf(cast: CastStory, id: string, note: Note): DemoSave {
  const move =
    note.answers === null ? { from: 'recorded', to: 'asked' } : { from: 'asked', to: 'answered' };
  return {
    by: note.by,
    at: note.at,
    edits: [...noteEdits(cast, id, note), editsOf('incident', cast.id)('status', move)],
  };
}

function noteEdits(cast: CastStory, id: string, note: Note): DemoEdit[] {
  const edit = editsOf('review-note', id);
  return [
    edit('scope', `patch:${cast.story.patch}`),
    edit('recorded_by', note.by),
    edit('recorded_at', new Date(note.at).toISOString()),
    edit('incident', cast.id),
    edit('kind', note.answers === null ? 'question' : 'answer'),
    ...(note.answers === null ? [] : [edit('answers', note.answers)]),
    edit('text', note.text),
    edit(`to/${note.to}`, true),
  ];
}
