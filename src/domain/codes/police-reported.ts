import { codeList } from './code-list.ts';

export const policeReported = codeList('police_reported', '2026-01-01', [
  ['yes_by_victim', 'Yes, they told the police', 'Do, fe ddywedon nhw wrth yr heddlu'],
  ['yes_by_us', 'Yes, we told the police', 'Do, fe ddywedon ni wrth yr heddlu'],
  ['yes_by_third_party', 'Yes, someone else did', 'Do, fe ddywedodd rhywun arall'],
  ['attended_at_scene', 'The police came', 'Daeth yr heddlu'],
  ['victim_will_decide', 'They will decide', 'Nhw fydd yn penderfynu'],
  ['victim_said_no', 'They said no', 'Dywedon nhw na'],
  ['not_asked', 'Not asked', 'Heb ei ofyn'],
  ['not_known', 'Not known', 'Ddim yn hysbys'],
  ['we_must_report', 'We have to tell the police', "Mae'n rhaid i ni ddweud wrth yr heddlu"],
]);

export const policeReferenceTypes = codeList('police_reference_type', '2026-01-01', [
  ['incident_log', 'Incident log', 'Cofnod digwyddiad'],
  ['crime_number', 'Crime number', 'Rhif trosedd'],
  ['intel', 'Intelligence', 'Cudd-wybodaeth'],
]);
