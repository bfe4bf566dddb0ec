import { codeList } from './code-list.ts';

export const closureReasons = codeList('closure_reason', '2026-01-01', [
  [
    'stopped_victim_agrees',
    'It has stopped, and the person agrees',
    "Mae wedi dod i ben, ac mae'r person yn cytuno",
  ],
  [
    'stopped_no_contact_possible',
    'It seems to have stopped, and we could not reach the person',
    'Ymddengys ei fod wedi dod i ben, ac nid oedd modd cyrraedd y person',
  ],
  ['victim_asked_to_close', 'The person asked us to close it', 'Gofynnodd y person i ni ei gau'],
  ['moved_victim_by_choice', 'The person chose to move', 'Dewisodd y person symud'],
  ['moved_victim_had_to', 'The person had to move', "Bu'n rhaid i'r person symud"],
  [
    'perpetrator_moved_or_tenancy_ended',
    'The person named moved, or their tenancy ended',
    'Symudodd y person a enwyd, neu daeth ei denantiaeth i ben',
  ],
  [
    'order_or_injunction_in_place',
    'An order or injunction is in place',
    'Mae gorchymyn neu waharddeb ar waith',
  ],
  [
    'police_or_court_outcome',
    'The police or a court came to a decision',
    'Daeth yr heddlu neu lys i benderfyniad',
  ],
  ['transferred', 'Passed to someone else', "Wedi'i drosglwyddo i rywun arall"],
  [
    'insufficient_information_anonymous',
    'No name was given, and we know too little',
    'Ni roddwyd enw, ac ychydig iawn a wyddom',
  ],
  [
    'not_within_remit_referred',
    'Not ours to do, and passed on',
    "Nid ein gwaith ni, ac wedi'i gyfeirio ymlaen",
  ],
  [
    'exhausted_options_victim_disagrees',
    'We have done all we can, and the person disagrees',
    "Rydym wedi gwneud popeth posibl, ac mae'r person yn anghytuno",
  ],
  ['recorded_in_error', 'Recorded in error', "Wedi'i gofnodi mewn camgymeriad"],
  ['died', 'The person has died', "Mae'r person wedi marw"],
]);

export const consentToClose = codeList('consent_to_close', '2026-01-01', [
  ['agrees', 'Agrees', 'Yn cytuno'],
  ['agrees_partly', 'Agrees in part', "Yn cytuno'n rhannol"],
  ['disagrees', 'Disagrees', 'Yn anghytuno'],
  ['could_not_contact', 'Could not be reached', 'Nid oedd modd cysylltu'],
  ['not_appropriate', 'Not right to ask', 'Ddim yn briodol gofyn'],
]);
