import { codeList, type Nation } from './code-list.ts';

const scotland: { jurisdictions: readonly Nation[] } = { jurisdictions: ['sct'] };
const elsewhere: { jurisdictions: readonly Nation[] } = { jurisdictions: ['eng', 'wal', 'nir'] };

/** A religion as its holder names it; the Church of Scotland and Catholics are told apart in Scotland alone. */
export const religions = codeList('religion', '2026-01-01', [
  ['no_religion', 'No religion', 'Dim crefydd'],
  [
    'christian',
    'Christian',
    'Cristion',
    { ...elsewhere, helpEn: 'Of any denomination', helpCy: 'O unrhyw enwad' },
  ],
  ['church_of_scotland', 'Church of Scotland', 'Eglwys yr Alban', scotland],
  ['roman_catholic', 'Roman Catholic', 'Pabydd', scotland],
  ['other_christian', 'Other Christian', 'Cristion arall', scotland],
  ['buddhist', 'Buddhist', 'Bwdhydd'],
  ['hindu', 'Hindu', 'Hindŵ'],
  ['jewish', 'Jewish', 'Iddew'],
  ['muslim', 'Muslim', 'Mwslim'],
  ['sikh', 'Sikh', 'Sikh'],
  ['pagan', 'Pagan', 'Pagan', scotland],
  ['other_religion', 'Any other religion', 'Unrhyw grefydd arall'],
]);
