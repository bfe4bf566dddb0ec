import { codeList } from './code-list.ts';

/** Who may see a field, in the words a person reads; what the rules do with it is their business. */
export const fieldClasses = codeList('field_class', '2026-01-01', [
  ['operational', 'What the work needs', 'Yr hyn sydd ei angen ar y gwaith'],
  ['identity', 'Who someone is and how to reach them', "Pwy yw rhywun a sut i'w cyrraedd"],
  ['sensitive', 'Sensitive facts about someone', 'Ffeithiau sensitif am rywun'],
  ['allegation', 'The person named', 'Y person a enwyd'],
  ['safety', 'What keeps people safe', "Yr hyn sy'n cadw pobl yn ddiogel"],
  ['restricted', 'For named people only', 'I bobl a enwir yn unig'],
  ['pseudonymised', 'Figures that name nobody', 'Ffigurau nad ydynt yn enwi neb'],
]);
