import { codeList } from './code-list.ts';

/** Why only named people may open a record. */
export const restrictedReasons = codeList('restricted_reason', '2026-01-01', [
  ['domestic_abuse', 'Domestic abuse', 'Cam-drin domestig'],
  ['safeguarding', 'Safeguarding', 'Diogelu'],
  ['staff_involved', 'Someone who works here is involved', "Mae rhywun sy'n gweithio yma ynghlwm"],
  ['witness_protection', 'A witness needs protecting', 'Mae angen diogelu tyst'],
  ['media_interest', 'Interest from the media', 'Diddordeb gan y cyfryngau'],
]);
