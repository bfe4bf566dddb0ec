import { taskNames } from '../../src/features/details/tasks.ts';
import { screenNames } from '../../src/features/equality/screens.ts';
import { stepNames } from '../../src/features/incidents/capture/steps.ts';
import { readSources } from './source-rules.ts';

/** What reads an address in the source: a file that does is named below, with the addresses it tells apart. */
const readsAddress = /\.split\('\/'\)|pageOf\(path\)|\] = rest;|\] = page;/;

/** The words that a file compares a part of the address with. */
const compared = /(?:case |(?:page|section|first|id|step|screen) === )'([a-z-]+)'/g;
const tabled = /^ {2}'?([a-z-]+)'?: [A-Z]\w+,$/gm;
const routed = /<Route path="(\/[^"]*)"/g;
const begun = /startsWith\('([^']+)'\)/g;

type Reader = (text: string) => string[];

const wordsIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, word]) => word ?? '');

const below =
  (room: string, pattern: RegExp, ...others: readonly string[]): Reader =>
  (text) =>
    [...wordsIn(text, pattern), ...others].map((name) => `${room}/${name}`);

const only =
  (...paths: readonly string[]): Reader =>
  () => [...paths];

const person = '/admin/people/:person';
const record = '/incidents/:record';
const draft = '/incidents/draft/:draft';

/** Every file that reads the address, and how the addresses that it tells apart are found in it. */
const readers: Readonly<Record<string, Reader>> = {
  'shell/Rooms.tsx': (text) => wordsIn(text, routed).filter((path) => !path.endsWith('*')),
  'shell/OpenNavigation.tsx': only(),
  'shell/practice/PracticeRoom.tsx': only('/practice/start', '/practice/incidents'),
  'shell/ways/WaysRoom.tsx': below('/more/ways', compared),
  'features/help/HelpRoom.tsx': below('/help', compared),
  'features/recovery/RecoveryRoom.tsx': below('/more/recovery', compared),
  'features/erasure/ErasureRoom.tsx': only('/more/erasure/ask/:record', '/more/erasure/:request'),
  'features/sync-centre/WaitingRoom.tsx': (text) => wordsIn(text, begun),
  'features/held/HeldRoom.tsx': only('/held/:save'),
  'features/versions/VersionsRoom.tsx': only('/versions/:record'),
  'features/versions/RecordVersions.tsx': below('/versions/:record', compared),
  'features/review/ReviewRoom.tsx': only('/review/:record'),
  'features/review/ReviewRecord.tsx': below('/review/:record', tabled),
  'features/review/SelectedPage.tsx': below('/review/selected', /action === '(\w+)'/g, 'assign'),
  'features/equality/EqualityRoom.tsx': only(),
  'features/equality/EqualityForm.tsx': below(
    `${record}/equality`,
    compared,
    'start',
    ...screenNames,
  ),
  'features/details/DetailsRoom.tsx': only(
    `${record}/details`,
    ...taskNames.map((task) => `${record}/details/${task}/1`),
  ),
  'features/incidents/IncidentsRoom.tsx': only(),
  'features/incidents/paths.ts': (text) => [
    ...stepNames.map((step) => `${draft}/${step}`),
    ...wordsIn(text, /third === '(\w+)'/g).map((name) => `${draft}/${name}`),
    ...wordsIn(text, /ofRecord = \[(.*)\]/g)
      .flatMap((names) => wordsIn(names, /'(\w+)'/g))
      .map((name) => `${record}/${name}`),
    record,
    `${record}/answer/:note`,
  ],
  'features/admin/AdminRoom.tsx': below('/admin', compared, 'people'),
  'features/admin/section.ts': only(),
  'features/admin/PeoplePages.tsx': below('/admin/people', compared, ':person'),
  'features/admin/OnePerson.tsx': below(person, tabled),
  'features/admin/PatchPages.tsx': below(
    '/admin/patches',
    /\bid === '(\w+)'/g,
    ':patch',
    ':patch/places',
  ),
  'features/admin/DevicePages.tsx': only('/admin/devices/:device'),
  'features/admin/SettingPages.tsx': below('/admin/settings', /=== '(\w+)' && id/g, ':setting'),
};

/** Files of ours that read the address and are not named above. */
export const unknownReaders = (): string[] =>
  screens().flatMap(({ path, text }) =>
    readsAddress.test(text) && readers[path] === undefined ? [path] : [],
  );

/** Every address that the app tells apart, without the parts that differ. */
export function routesInSource(): string[] {
  const found = screens().flatMap(({ path, text }) => readers[path]?.(text) ?? []);
  return [...new Set(found.map(withoutNames))].sort();
}

/** The word behind a colon is for the reader; which it is makes no difference. */
export const withoutNames = (path: string): string => path.replaceAll(/:\w+/g, ':');

const screens = () =>
  readSources('src/shell', 'src/features').map(({ path, text }) => ({
    path: path.replace('src/', ''),
    text,
  }));

/** Files named above that are no more. */
export const lostReaders = (): string[] => {
  const paths = new Set(screens().map(({ path }) => path));
  return Object.keys(readers).filter((path) => !paths.has(path));
};
