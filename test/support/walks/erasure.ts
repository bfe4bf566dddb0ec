import { goTo } from '../journey.ts';
import type { Stop } from '../walking.ts';
import { open, openCard, press, withMistakes } from './steps.ts';

const title = 'Requests to erase';
const asking = '/more/erasure/ask/:record';

/** Asking for a record to be erased. */
export const askingStops: readonly Stop[] = [
  { at: '/more/erasure', heading: title },
  { at: asking, heading: 'Ask for ' },
  withMistakes(asking, 'Ask for ', press('Ask for it to be erased')),
  {
    at: '/more/erasure',
    heading: title,
    state: 'with what was just asked',
    go: async (page) => {
      for (const group of await page.getByRole('group').all()) {
        await group.getByRole('radio').first().check();
      }
      await press('Ask for it to be erased')(page);
    },
  },
  { at: '/more/erasure/:request', heading: '', go: openCard },
];

/** What a second person decides of it, once it has come. */
export const erasingStops: readonly Stop[] = [
  {
    at: '/more/erasure',
    heading: title,
    state: 'to decide',
    go: async (page) => {
      await goTo(page, 'More');
      await open(title)(page);
    },
  },
  { at: '/more/erasure/:request', heading: '', state: 'to decide', go: openCard },
  withMistakes('/more/erasure/:request', '', press('Save decision')),
];
