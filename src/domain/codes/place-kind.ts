import { type Code, codeList, inGroup } from './code-list.ts';

/** The group `quick` is what the field screen asks; the others say which quick choice they refine. */
export const placeKinds = codeList('place_kind', '2026-01-01', [
  ...inGroup('quick', [
    ['inside_home', 'Inside the home', "Y tu mewn i'r cartref"],
    ['quick_door_or_garden', 'Door or garden', 'Drws neu ardd'],
    ['quick_shared_part', 'Stairs or other shared part', 'Grisiau neu ran arall a rennir'],
    ['quick_street_or_open_space', 'Street or open space', 'Stryd neu fan agored'],
    ['quick_phone_online_post', 'Phone, online or post', 'Ffôn, ar-lein neu bost'],
    [
      'quick_elsewhere_or_not_known',
      'Somewhere else or not known',
      'Rhywle arall neu ddim yn hysbys',
    ],
  ]),
  ...inGroup('door_or_garden', [
    ['doorstep_or_front_door', 'Doorstep or front door', 'Stepen drws neu ddrws ffrynt'],
    ['garden_or_balcony', 'Garden or balcony', 'Gardd neu falconi'],
  ]),
  ...inGroup('shared_part', [
    ['stairwell_landing_lift', 'Stairs, landing or lift', 'Grisiau, pen grisiau neu lifft'],
    ['other_communal_inside', 'Other shared part inside', 'Rhan arall a rennir y tu mewn'],
    [
      'communal_outside',
      'Shared part outside',
      'Rhan a rennir y tu allan',
      {
        helpEn: 'Bin store, drying area or play area',
        helpCy: 'Storfa finiau, man sychu dillad neu fan chwarae',
      },
    ],
    ['car_park_garage', 'Car park or garage', 'Maes parcio neu garej'],
  ]),
  ...inGroup('street_or_open_space', [
    ['street_pavement', 'Street or pavement', 'Stryd neu balmant'],
    ['park_open_space', 'Park or open space', 'Parc neu fan agored'],
  ]),
  ...inGroup('elsewhere', [
    ['shop_or_business', 'Shop or business', 'Siop neu fusnes'],
    ['bus_stop_station', 'Bus stop or station', 'Safle bws neu orsaf'],
    ['on_public_transport', 'On public transport', 'Ar drafnidiaeth gyhoeddus'],
    ['taxi_private_hire', 'Taxi or private hire', 'Tacsi neu gerbyd hurio preifat'],
    ['school_college', 'School or college', 'Ysgol neu goleg'],
    ['workplace', 'Workplace', 'Gweithle'],
    ['health_premises', 'Hospital, surgery or clinic', 'Ysbyty, meddygfa neu glinig'],
    ['place_of_worship', 'Place of worship', 'Addoldy'],
    ['community_or_support_venue', 'Community or support venue', 'Canolfan gymunedol neu gymorth'],
    ['hostel_supported_housing', 'Hostel or supported housing', 'Hostel neu dai â chymorth'],
    [
      'sheltered_or_extra_care',
      'Sheltered or extra care housing',
      'Tai gwarchod neu dai gofal ychwanegol',
    ],
    ['gypsy_traveller_site', 'Gypsy or Traveller site', 'Safle Sipsiwn neu Deithwyr'],
    [
      'council_or_landlord_office',
      "Council or landlord's office",
      "Swyddfa'r cyngor neu'r landlord",
    ],
  ]),
  ...inGroup('phone_online_post', [
    ['phone_or_text', 'Phone or text', 'Ffôn neu neges destun'],
    ['online', 'Online', 'Ar-lein'],
    ['post', 'Post', 'Post'],
  ]),
  ...inGroup('elsewhere', [
    ['other', 'Somewhere else', 'Rhywle arall'],
    ['not_known', 'Not known', 'Ddim yn hysbys'],
  ]),
]);

/** The exact kinds, offered once there is time to refine a quick choice. */
export function isExactPlaceKind({ code }: Code): boolean {
  return !code.startsWith('quick_');
}
