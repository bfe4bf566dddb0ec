import { fireEvent, screen } from '@testing-library/preact';
import { answerSix } from './incidents-room.tsx';
import { typeAtOnce } from './pressing-twice.ts';

const tick = async (label: string | RegExp) => fireEvent.click(await screen.findByLabelText(label));

/** One kind of save: where it is made, by whom, what is filled in before, and the last words typed if any are. */
export type Kind = {
  kind: string;
  room: string;
  at: string;
  who: string;
  button: string;
  fill?: () => Promise<unknown>;
  typed?: { label: string; text: string };
};

/** Every kind of save that a form makes, over the records of the test that presses them twice. */
export const kinds: readonly Kind[] = [
  {
    kind: 'an incident',
    room: 'incidents',
    at: '/incidents/new',
    who: 'wyn',
    button: 'Save incident',
    fill: answerSix,
  },
  {
    kind: 'a correction',
    room: 'incidents',
    at: '/incidents/calm/correct',
    who: 'wyn',
    button: 'Save correction',
    typed: { label: 'Add to what they said happened', text: 'Made up: more words' },
  },
  {
    kind: 'an answer to a question',
    room: 'incidents',
    at: '/incidents/asked/answer/note-1',
    who: 'wyn',
    button: 'Save answer',
    typed: { label: 'Your answer', text: 'Made up: a neighbour' },
  },
  {
    kind: 'a detail',
    room: 'details',
    at: '/incidents/calm/details/harm/1',
    who: 'wyn',
    button: 'Save and go on',
    fill: () => tick('Emotional distress'),
  },
  {
    kind: 'equality answers that somebody would rather not give',
    room: 'equality',
    at: '/incidents/calm/equality/start',
    who: 'wyn',
    button: 'They would rather not answer',
  },
  {
    kind: 'a look at an incident',
    room: 'review',
    at: '/review/calm/accept',
    who: 'sal',
    button: 'Accept incident',
    fill: () => tick('Not known'),
  },
  {
    kind: 'a question',
    room: 'review',
    at: '/review/calm/ask',
    who: 'sal',
    button: 'Ask the question',
    typed: { label: 'What do you want to ask?', text: 'Made up: who saw it?' },
  },
  {
    kind: 'a risk',
    room: 'review',
    at: '/review/calm/risk',
    who: 'sal',
    button: 'Change risk',
    fill: () => tick('High'),
    typed: { label: 'Why?', text: 'Made up: the third time in a week' },
  },
  {
    kind: 'giving an incident to somebody',
    room: 'review',
    at: '/review/calm/assign',
    who: 'sal',
    button: 'Assign',
    fill: () => tick('Ola Bright'),
  },
  {
    kind: 'setting an incident aside',
    room: 'review',
    at: '/review/calm/void',
    who: 'sal',
    button: 'Set aside',
    typed: { label: 'Why is this set aside?', text: 'Made up: a test' },
  },
  {
    kind: 'a choice between versions',
    room: 'versions',
    at: '/versions/two',
    who: 'sal',
    button: 'Use these answers',
    fill: async () => {
      await tick(/^Your version/);
      fireEvent.click(screen.getByRole('button', { name: 'Continue' }));
    },
  },
  {
    kind: 'a request to erase',
    room: 'erasure',
    at: '/more/erasure/ask/calm',
    who: 'sal',
    button: 'Ask for it to be erased',
    fill: async () => {
      await tick('The whole record');
      await tick('The person it is about asked for it');
    },
  },
  {
    kind: 'a decision to erase',
    room: 'erasure',
    at: '/more/erasure/e1',
    who: 'dee',
    button: 'Save decision',
    fill: () => tick('Erase it'),
  },
  {
    kind: 'calling a request off',
    room: 'erasure',
    at: '/more/erasure/e1',
    who: 'sal',
    button: 'Call off this request',
  },
  {
    kind: 'a new colleague',
    room: 'admin',
    at: '/admin/people/new',
    who: 'ada',
    button: 'Add person',
    fill: () => tick('Housing officer'),
    typed: { label: 'Full name', text: 'Made-up Colleague' },
  },
  {
    kind: 'a proposed setting',
    room: 'admin',
    at: '/admin/settings/lease_hours',
    who: 'ada',
    button: 'Propose change',
    fill: () => typeAtOnce('New value', '48'),
    typed: { label: 'Why should it change?', text: 'Made up: cellars' },
  },
  {
    kind: 'an approved setting',
    room: 'admin',
    at: '/admin/settings/decide/s',
    who: 'sal',
    button: 'Approve',
  },
  {
    kind: 'the end of somebody’s work',
    room: 'admin',
    at: '/admin/people/ola/end',
    who: 'ada',
    button: 'End their work',
  },
];
