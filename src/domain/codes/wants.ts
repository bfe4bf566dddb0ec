import { codeList } from './code-list.ts';

export const wants = codeList('wants', '2026-01-01', [
  ['just_record_it', 'Just record it', 'Dim ond ei gofnodi'],
  ['someone_to_talk_to', 'Someone to talk to', 'Rhywun i siarad â nhw'],
  ['make_it_stop', 'Make it stop', 'Rhoi stop arno'],
  ['feel_safer_at_home', 'Feel safer at home', "Teimlo'n fwy diogel gartref"],
  ['repair_or_clean_up', 'Repair or clean up', 'Atgyweirio neu lanhau'],
  ['police_involved', 'Get the police involved', 'Cael yr heddlu i helpu'],
  ['no_police', 'No police', 'Dim heddlu'],
  ['talk_to_the_other_person', 'Talk to the other person', "Siarad â'r person arall"],
  [
    'mediation_or_restorative',
    'A meeting with someone to help, if it is safe',
    "Cyfarfod gyda rhywun i helpu, os yw'n ddiogel",
  ],
  [
    'tenancy_action',
    'Use the tenancy rules with the other person',
    "Defnyddio rheolau'r denantiaeth gyda'r person arall",
  ],
  ['move_home', 'Move home', 'Symud cartref'],
  ['help_for_children', 'Help for the children', "Help i'r plant"],
  [
    'help_with_benefits_or_money',
    'Help with benefits or money',
    'Help gyda budd-daliadau neu arian',
  ],
  ['information_only', 'Information only', 'Gwybodaeth yn unig'],
  ['not_sure_yet', 'Not sure yet', 'Ddim yn siŵr eto'],
  ['other', 'Something else', 'Rhywbeth arall'],
]);
