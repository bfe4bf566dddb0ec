import { codeList, inGroup } from './code-list.ts';

/** The headings that the full list of incident types stands under. */
export const incidentTypeGroups = codeList('incident_type_group', '2026-01-01', [
  ['quick', 'What happened', 'Beth ddigwyddodd'],
  ['words', 'Words', 'Geiriau'],
  ['near_person', 'Behaviour near the person', 'Ymddygiad yn agos at y person'],
  ['physical', 'Physical', 'Corfforol'],
  ['property_and_home', 'Property and home', 'Eiddo a chartref'],
  ['exploitation', 'Taking advantage of someone', 'Manteisio ar rywun'],
  ['remote', 'Online, phone or post', 'Ar-lein, ffôn neu bost'],
  ['community', 'Community', 'Cymuned'],
  ['service_related', 'Service-related', 'Yn ymwneud â gwasanaeth'],
  ['other', 'Something else', 'Rhywbeth arall'],
]);

export const incidentTypes = codeList('incident_types', '2026-01-01', [
  ...inGroup('quick', [
    ['quick_words', 'Verbal abuse or slurs', 'Cam-drin geiriol neu sarhad'],
    ['quick_threats', 'Threats', 'Bygythiadau'],
    ['quick_physical', 'Physical attack', 'Ymosodiad corfforol'],
    ['quick_damage', 'Damage or graffiti', 'Difrod neu graffiti'],
    [
      'quick_left_or_sent',
      'Something left, sent or posted',
      "Rhywbeth wedi'i adael, ei anfon neu ei bostio",
    ],
    ['quick_remote', 'Online or phone abuse', 'Cam-drin ar-lein neu dros y ffôn'],
    ['quick_followed_or_blocked', 'Followed, stared at or blocked', 'Dilyn, syllu neu rwystro'],
    [
      'quick_noise_or_nuisance',
      'Noise or nuisance aimed at them',
      "Sŵn neu niwsans wedi'i anelu atynt",
    ],
    [
      'quick_exploitation',
      'Money, things or home taken by false friends',
      'Ffrindiau ffug yn cymryd arian, eiddo neu gartref',
    ],
    ['quick_other', 'Something else', 'Rhywbeth arall'],
  ]),
  ...inGroup('words', [
    ['verbal_abuse', 'Verbal abuse', 'Cam-drin geiriol'],
    ['slurs_name_calling', 'Slurs or name-calling', 'Sarhad neu alw enwau'],
    ['threats_verbal', 'Spoken threats', 'Bygythiadau llafar'],
    [
      'mocking_mimicking',
      'Mocking or mimicking',
      'Gwawdio neu ddynwared',
      {
        helpEn: 'For example, an accent or an impairment',
        helpCy: 'Er enghraifft, acen neu nam',
      },
    ],
    ['sexual_comments', 'Sexual comments', 'Sylwadau rhywiol'],
    ['spreading_rumours', 'Spreading rumours', 'Lledaenu sïon'],
    [
      'false_reports_about_victim',
      'False reports about the person',
      'Adroddiadau ffug am y person',
    ],
  ]),
  ...inGroup('near_person', [
    ['staring_following', 'Staring or following', 'Syllu neu ddilyn'],
    [
      'blocking_way_or_access',
      'Blocking the way or access',
      "Rhwystro'r ffordd neu fynediad",
      {
        helpEn: 'Including ramps, parking and dropped kerbs',
        helpCy: 'Gan gynnwys rampiau, parcio a chyrbau isel',
      },
    ],
    ['gestures_spitting', 'Gestures or spitting', 'Ystumiau neu boeri'],
    ['noise_directed_at_person', 'Noise aimed at the person', "Sŵn wedi'i anelu at y person"],
    ['animal_used_to_intimidate', 'Animal used to frighten', 'Defnyddio anifail i godi ofn'],
    ['gathering_outside_home', 'Gathering outside the home', "Ymgasglu y tu allan i'r cartref"],
    ['filming_to_humiliate', 'Filming to humiliate', 'Ffilmio i fychanu'],
    ['repeated_door_knocking', 'Repeated door knocking', "Curo'r drws dro ar ôl tro"],
    [
      'interfering_with_visitors_or_carers',
      'Getting in the way of visitors or carers',
      'Ymyrryd ag ymwelwyr neu ofalwyr',
    ],
  ]),
  ...inGroup('physical', [
    ['assault_no_injury', 'Assault, no injury', 'Ymosodiad, dim anaf'],
    ['assault_injury', 'Assault with injury', 'Ymosodiad gydag anaf'],
    ['threat_with_weapon', 'Threat with a weapon', 'Bygythiad gydag arf'],
    ['sexual_assault', 'Sexual assault', 'Ymosodiad rhywiol'],
    [
      'pulling_religious_or_cultural_clothing',
      'Pulling at religious or cultural clothing',
      'Tynnu ar ddillad crefyddol neu ddiwylliannol',
    ],
    [
      'taking_or_damaging_aid',
      'Taking or damaging an aid',
      'Cymryd neu ddifrodi cymorth',
      {
        helpEn: 'Wheelchair, stick, hearing aid or assistance dog',
        helpCy: 'Cadair olwyn, ffon, cymorth clyw neu gi cymorth',
      },
    ],
  ]),
  ...inGroup('property_and_home', [
    ['graffiti_offensive', 'Offensive graffiti', 'Graffiti sarhaus'],
    ['graffiti_other', 'Other graffiti', 'Graffiti arall'],
    ['damage_home', 'Damage to the home', "Difrod i'r cartref"],
    ['damage_vehicle', 'Damage to a vehicle', 'Difrod i gerbyd'],
    ['damage_other', 'Other damage', 'Difrod arall'],
    ['missiles_thrown', 'Things thrown', 'Taflu pethau'],
    [
      'rubbish_or_offensive_items',
      'Rubbish or offensive things left',
      'Gadael sbwriel neu bethau sarhaus',
      {
        helpEn: 'For example, faeces, meat or a noose',
        helpCy: 'Er enghraifft, carthion, cig neu gwlwm crogi',
      },
    ],
    [
      'letterbox',
      'Something put through the letterbox',
      "Rhoi rhywbeth drwy'r blwch llythyrau",
      {
        helpEn: 'Objects, fluid or fireworks',
        helpCy: 'Gwrthrychau, hylif neu dân gwyllt',
      },
    ],
    ['fire_or_attempt', 'Fire, or an attempt', 'Tân, neu ymgais i gynnau tân'],
    ['theft_targeted', 'Theft aimed at them', "Dwyn wedi'i anelu atynt"],
    ['burglary_targeted', 'Burglary aimed at them', "Bwrgleriaeth wedi'i hanelu atynt"],
  ]),
  ...inGroup('exploitation', [
    [
      'false_friendship_exploitation',
      'False friendship',
      'Cyfeillgarwch ffug',
      {
        helpEn: 'Sometimes called mate crime',
        helpCy: "Weithiau'n cael ei alw'n mate crime",
      },
    ],
    ['money_or_goods_taken', 'Money or things taken', 'Cymryd arian neu eiddo'],
    [
      'home_taken_over',
      'Home taken over',
      'Meddiannu cartref',
      {
        helpEn: 'Sometimes called cuckooing',
        helpCy: "Weithiau'n cael ei alw'n cuckooing",
      },
    ],
    ['forced_to_do_things', 'Made to do things', 'Gorfodi i wneud pethau'],
    [
      'medication_or_benefits_taken',
      'Medication or benefits taken',
      'Cymryd meddyginiaeth neu fudd-daliadau',
    ],
  ]),
  ...inGroup('remote', [
    [
      'letter_note_leaflet_sticker',
      'Letter, note, leaflet or sticker',
      'Llythyr, nodyn, taflen neu sticer',
    ],
    ['phone_text', 'Phone call or text', 'Galwad ffôn neu neges destun'],
    ['online_message', 'Online message', 'Neges ar-lein'],
    ['online_post', 'Online post', 'Postiad ar-lein'],
    ['image_shared', 'Picture or video shared', 'Rhannu llun neu fideo'],
    [
      'doxxing',
      'Private details made public',
      'Cyhoeddi manylion preifat',
      {
        helpEn: 'Sometimes called doxxing',
        helpCy: "Weithiau'n cael ei alw'n doxxing",
      },
    ],
  ]),
  ...inGroup('community', [
    [
      'symbol_or_flag_to_intimidate',
      'Symbol or flag used to frighten',
      'Defnyddio symbol neu faner i godi ofn',
      {
        helpEn: 'Write only what you saw, and the effect it had',
        helpCy: "Ysgrifennwch yr hyn a welsoch yn unig, a'r effaith a gafodd",
      },
    ],
    ['place_of_worship_attack', 'Attack on a place of worship', 'Ymosodiad ar addoldy'],
    ['community_venue_attack', 'Attack on a community venue', 'Ymosodiad ar ganolfan gymunedol'],
    ['leafleting_or_rally', 'Leafleting or a rally', 'Taflennu neu rali'],
  ]),
  ...inGroup('service_related', [
    [
      'denied_service_by_other',
      'Turned away by another service',
      'Gwasanaeth arall yn gwrthod helpu',
    ],
    [
      'staff_or_contractor_conduct',
      'Conduct of our staff or a contractor',
      'Ymddygiad ein staff neu gontractwr',
      {
        helpEn: 'This also starts a complaint',
        helpCy: 'Mae hyn hefyd yn dechrau cwyn',
      },
    ],
  ]),
  ...inGroup('other', [['other', 'Something else', 'Rhywbeth arall']]),
]);
