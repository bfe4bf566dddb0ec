import type { Stop } from '../walking.ts';
import { open, openCard, press, withMistakes } from './steps.ts';

const person = '/admin/people/:person';
const patch = '/admin/patches/:patch';
const setting = '/admin/settings/:setting';

const peopleStops: readonly Stop[] = [
  { at: '/admin/people', heading: 'People' },
  { at: '/admin/people/new', heading: 'Add a person', go: press('Add a person') },
  withMistakes('/admin/people/new', 'Add a person', press('Add person')),
  { at: '/admin/people/no-such-person', heading: 'There is no such person' },
  {
    at: person,
    heading: 'Ola Examplewood',
    go: async (page) => {
      await page.goBack();
      await page.goBack();
      await open('Ola Examplewood')(page);
    },
  },
  { at: `${person}/name`, heading: 'Full name' },
  { at: `${person}/roles`, heading: 'What do they do here?' },
  { at: `${person}/patch`, heading: 'Add a patch to their work' },
  withMistakes(`${person}/patch`, 'Add a patch to their work', press('Save')),
  { at: `${person}/cover`, heading: 'Whom do they cover for?' },
  withMistakes(`${person}/cover`, 'Whom do they cover for?', press('Save cover')),
  { at: `${person}/end`, heading: 'End the work of Ola' },
  { at: `${person}/code`, heading: 'Give a sign-in code' },
  withMistakes(`${person}/code`, 'Give a sign-in code', press('Make a code')),
  { at: person, heading: 'Ola Examplewood', state: 'again' },
  {
    at: `${person}/end-patch/:row`,
    heading: 'When do they stop working this patch?',
    go: open('End Elm'),
  },
];

const patchStops: readonly Stop[] = [
  { at: '/admin/patches', heading: 'Patches' },
  { at: '/admin/patches/new', heading: 'Add a patch', go: press('Add a patch') },
  withMistakes('/admin/patches/new', 'Add a patch', press('Add patch')),
  {
    at: patch,
    heading: 'End ',
    go: async (page) => {
      await page.goBack();
      await open(/^End/)(page);
    },
  },
  { at: `${patch}/places`, heading: 'Places in ' },
  withMistakes(`${patch}/places`, 'Places in ', press('Check the file')),
  {
    at: `${patch}/places`,
    heading: 'Places in ',
    state: 'a file with mistakes',
    go: async (page) => {
      const buffer = Buffer.from('name,street,estate,postcode\n,,,\n1,,,not a postcode\n');
      const file = { name: 'made-up.csv', mimeType: 'text/csv', buffer };
      await page.locator('input[type=file]').setInputFiles(file);
      await press('Check the file')(page);
      await page.getByText('What to put right').waitFor();
    },
    focus: 'any',
  },
];

const phoneStops: readonly Stop[] = [
  { at: '/admin/devices', heading: 'Phones' },
  { at: '/admin/devices/:device', heading: 'Wipe this phone', go: open('Report lost') },
  withMistakes('/admin/devices/:device', 'Wipe this phone', press('Wipe this phone')),
];

const settingStops: readonly Stop[] = [
  { at: '/admin/settings', heading: 'Settings' },
  {
    at: setting,
    heading: 'Minutes without a touch',
    go: open('Minutes without a touch'),
  },
  withMistakes(setting, 'Minutes without a touch', press('Propose change')),
  {
    at: '/admin/settings',
    heading: 'Settings',
    state: 'with a proposal',
    go: async (page) => {
      await page.getByRole('textbox', { name: 'New value' }).fill('6');
      await page.getByRole('textbox', { name: 'Why should it change?' }).fill('Made up');
      await press('Propose change')(page);
    },
  },
];

/** Everything that an administrator looks after. */
export const adminStops: readonly Stop[] = [
  ...peopleStops,
  ...patchStops,
  ...phoneStops,
  ...settingStops,
];

/** What a second person says of a proposal that the administrator has made. */
export const auditorStops: readonly Stop[] = [
  { at: '/admin/settings', heading: 'Settings', state: 'with a proposal to decide' },
  {
    at: '/admin/settings/decide/:proposal',
    heading: 'Approve or turn down a change',
    go: openCard,
  },
];
