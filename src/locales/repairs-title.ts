import { defineWords } from './language.ts';

/** What the tab is called from the moment a screen is hidden. */
export const repairsTitle = defineWords({ en: 'Repairs', cy: 'Atgyweiriadau' });
