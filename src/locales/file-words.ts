import { defineWords, pluralOf } from './language.ts';

/** What choosing a file says: the browser's own button speaks the language of the phone, not of the app. */
export const fileWords = defineWords({
  en: {
    chooseFiles: 'Choose file',
    noFileChosen: 'No file chosen',
    filesChosen: (count: number) =>
      pluralOf(count, { one: '{n} file chosen', other: '{n} files chosen' }),
    dropInstruction: 'or drop it here',
    enteredDropZone: 'You can drop the file now',
    leftDropZone: 'You have left the place to drop the file',
  },
  cy: {
    chooseFiles: 'Dewis ffeil',
    noFileChosen: "Dim ffeil wedi'i dewis",
    filesChosen: (count: number) => `${count} ffeil wedi'u dewis`,
    dropInstruction: 'neu gollwng hi yma',
    enteredDropZone: 'Gallwch ollwng y ffeil nawr',
    leftDropZone: 'Rydych wedi gadael y man i ollwng y ffeil',
  },
});
