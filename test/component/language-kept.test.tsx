import { act, cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Language } from '../../src/domain/codes/code-list.ts';
import { everyScreen, taskNames } from '../../src/features/details/tasks.ts';
import { screenNames } from '../../src/features/equality/screens.ts';
import { stepNames } from '../../src/features/incidents/capture/steps.ts';
import { language } from '../../src/locales/language.ts';
import { makeCaptureDesk } from '../support/fake-desk.ts';
import { answersShown, fillIn } from '../support/filling-in.ts';
import { formRecords, formRooms } from '../support/form-rooms.tsx';
import { noon } from '../support/review-people.ts';
import { showRoom } from '../support/show-room.tsx';

afterEach(cleanup);

type Place = { room: string; who: string; at: string };

const at = (room: string, who: string, ...paths: readonly string[]): Place[] =>
  paths.map((path) => ({ room, who, at: path }));

const details = taskNames.flatMap((task) =>
  everyScreen(task).map((_, page) => `/incidents/calm/details/${task}/${page + 1}`),
);
const viewsAlone = (path: string): boolean => path.includes('/view/');

const forms: readonly Place[] = [
  ...at(
    'incidents',
    'wyn',
    ...stepNames
      .filter((step) => step !== 'check')
      .map((step) => `/incidents/draft/made-up/${step}`),
    '/incidents/calm/correct',
    '/incidents/asked/answer/note-1',
  ),
  ...at('details', 'wyn', ...details.filter((path) => !viewsAlone(path))),
  ...at('details', 'sal', ...details.filter(viewsAlone)),
  ...at('equality', 'wyn', ...screenNames.map((name) => `/incidents/calm/equality/${name}`)),
  ...at(
    'review',
    'sal',
    '/review',
    ...['accept', 'ask', 'assign', 'risk', 'join', 'void'].map((does) => `/review/calm/${does}`),
  ),
  ...at('versions', 'sal', '/versions/two'),
  ...at('erasure', 'sal', '/more/erasure/ask/calm'),
  ...at('erasure', 'dee', '/more/erasure/e1'),
  ...at(
    'admin',
    'ada',
    '/admin/people/new',
    ...['name', 'roles', 'patch', 'cover', 'code'].map((page) => `/admin/people/wyn/${page}`),
    '/admin/patches/new',
    '/admin/settings/lease_hours',
  ),
  ...at('recovery', 'ada', '/more/recovery/ask'),
];

const speak = (spoken: Language) =>
  act(async () => {
    language.value = spoken;
  });

test.each(forms)(
  'the form at $at keeps every answer in the other language, and back',
  async (form) => {
    const desk = makeCaptureDesk({ person: form.who, now: noon, records: formRecords });
    showRoom(desk, form.at, formRooms[form.room]?.());
    await screen.findByRole('heading', { level: 1, name: /^(?!Opening)/ });
    await fillIn();
    const answered = answersShown();
    const said = document.body.textContent;
    expect(answered.length).toBeGreaterThan(0);
    await speak('cy');
    expect(document.body.textContent).not.toBe(said);
    expect(answersShown()).toEqual(answered);
    await speak('en');
    expect(answersShown()).toEqual(answered);
  },
);
