import { codeList } from './code-list.ts';

export const directedAt = codeList('directed_at', '2026-01-01', [
  ['named_person', 'One person', 'Un person'],
  ['household', 'A household', 'Aelwyd'],
  ['group_present', 'A group who were there', 'Grŵp a oedd yno'],
  ['community', 'A community', 'Cymuned'],
  ['nobody_specific', 'Nobody in particular', 'Neb yn benodol'],
]);
