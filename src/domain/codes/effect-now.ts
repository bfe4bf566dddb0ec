import { codeList } from './code-list.ts';

export const effectsNow = codeList('effect_now', '2026-01-01', [
  ['not_much', 'Not much', 'Dim llawer'],
  ['some', 'Some', 'Rhywfaint'],
  ['a_lot', 'A lot', 'Llawer'],
  [
    'severe',
    'Severe – not sleeping, afraid to go out, or wants to move',
    'Difrifol – ddim yn cysgu, yn ofni mynd allan, neu eisiau symud',
  ],
  ['could_not_say', 'They could not say', 'Doedden nhw ddim yn gallu dweud'],
]);
