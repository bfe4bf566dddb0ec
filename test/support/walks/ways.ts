import { demoWords } from '../../../sync-server/demo/people.ts';
import type { Stop } from '../walking.ts';
import { all, fillIn, press, withMistakes } from './steps.ts';

const confirm = all(fillIn('Your five words', demoWords), press('Go on'));

/** The ways to unlock, and what is done to one of them, on a phone that can keep passkeys. */
export const wayStops: readonly Stop[] = [
  { at: '/more/ways', heading: 'Ways to unlock' },
  { at: '/more/ways/pin', heading: 'Unlock once more', go: press('Add a PIN') },
  withMistakes('/more/ways/pin', 'Unlock once more', press('Go on')),
  { at: '/more/ways/pin', heading: 'Choose a PIN', go: confirm, focus: 'heading' },
  withMistakes('/more/ways/pin', 'Choose a PIN', press('Save PIN')),
  { at: '/more/ways/words', heading: 'Unlock once more' },
  { at: '/more/ways/words', heading: 'Your five words', go: confirm, focus: 'heading' },
  { at: '/more/ways/passkey', heading: 'Unlock once more' },
  {
    at: '/more/ways/passkey',
    heading: 'Fingerprint, face or screen lock',
    go: confirm,
    focus: 'heading',
  },
  { at: '/more/ways/try/:way', heading: 'Now try it without a signal', go: press('Set it up') },
  withMistakes('/more/ways/try/:way', 'Now try it without a signal', press('Try it now')),
  { at: '/more/ways', heading: 'Ways to unlock', state: 'with two' },
  { at: '/more/ways/remove/:way', heading: 'Unlock once more' },
  { at: '/more/ways/remove/:way', heading: 'Remove: ', go: confirm, focus: 'heading' },
];
