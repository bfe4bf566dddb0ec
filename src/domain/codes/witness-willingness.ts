import { codeList } from './code-list.ts';

export const witnessWillingness = codeList('witness_willingness', '2026-01-01', [
  ['will_give_statement', 'Will give a statement', 'Yn fodlon rhoi datganiad'],
  ['will_talk_not_sign', 'Will talk but not sign', 'Yn fodlon siarad ond nid llofnodi'],
  ['anonymous_only', 'Only without their name', 'Dim ond heb eu henw'],
  ['not_willing', 'Would rather not', "Byddai'n well ganddynt beidio"],
  ['not_asked', 'Not asked', 'Heb ei ofyn'],
  [
    'hearsay_via_officer',
    'An officer will pass on what they said',
    "Bydd swyddog yn trosglwyddo'r hyn a ddywedwyd",
  ],
]);
