import { codeList } from './code-list.ts';

export const communityTensions = codeList('community_tension', '2026-01-01', [
  ['none', 'None', 'Dim'],
  ['low', 'Low', 'Isel'],
  ['medium', 'Medium', 'Canolig'],
  ['high', 'High', 'Uchel'],
]);
