import { codeList } from './code-list.ts';

export const immediateDangers = codeList('immediate_danger', '2026-01-01', [
  ['yes', 'Yes', 'Oes'],
  ['no', 'No', 'Nac oes'],
  ['not_sure', "I'm not sure", 'Dydw i ddim yn siŵr'],
]);

export const safetyFlags = codeList('immediate_safety_flags', '2026-01-01', [
  [
    'suspect_still_here',
    'The person who may have done this is still here',
    "Mae'r person a allai fod wedi gwneud hyn yma o hyd",
  ],
  [
    'weapon_seen_or_threatened',
    'Weapon seen or threatened',
    "Arf wedi'i weld, neu fygythiad i'w ddefnyddio",
  ],
  [
    'threat_to_kill_or_seriously_hurt',
    'Threat to kill or seriously hurt someone',
    'Bygythiad i ladd neu anafu rhywun yn ddifrifol',
  ],
  ['fire_or_arson_threat', 'Fire, or a threat of fire', 'Tân, neu fygythiad o dân'],
  ['needs_ambulance', 'Someone needs an ambulance', 'Mae angen ambiwlans ar rywun'],
  ['child_at_immediate_risk', 'A child is at risk now', 'Mae plentyn mewn perygl nawr'],
  ['adult_at_risk_now', 'An adult is at risk now', 'Mae oedolyn mewn perygl nawr'],
  [
    'suicide_or_self_harm_talk',
    'Talk of suicide or self-harm',
    'Sôn am hunanladdiad neu hunan-niweidio',
  ],
  ['cannot_stay_home_tonight', 'Cannot stay at home tonight', 'Methu aros gartref heno'],
  [
    'home_not_secure',
    'The home is not secure',
    "Nid yw'r cartref yn ddiogel",
    {
      helpEn: 'For example, a door or window is broken',
      helpCy: 'Er enghraifft, mae drws neu ffenestr wedi torri',
    },
  ],
  ['without_phone', 'Has no phone to use', "Does dim ffôn ganddynt i'w ddefnyddio"],
  ['officer_not_safe', 'I am not safe', 'Dydw i ddim yn ddiogel'],
  ['domestic_abuse_suspected', 'It may be domestic abuse', 'Gallai fod yn gam-drin domestig'],
  ['none_seen', 'None of these', "Dim un o'r rhain"],
]);
