import { codeList } from './code-list.ts';

/** What was perceived is recorded, never tested; nobody overwrites it. */
export const perceivedTargeted = codeList('perceived_targeted', '2026-01-01', [
  ['yes', 'Yes', 'Ie'],
  ['not_sure', 'Not sure', 'Ddim yn siŵr'],
  ['no', 'No', 'Nage'],
  ['not_asked', 'I have not asked', 'Dydw i ddim wedi gofyn'],
  ['not_able_to_ask', 'Could not ask', 'Methu gofyn'],
]);
