import { codeList } from './code-list.ts';

export const propertyDamages = codeList('property_damage', '2026-01-01', [
  ['none', 'None', 'Dim'],
  ['front_door_or_lock', 'Front door or lock', 'Drws ffrynt neu glo'],
  ['window', 'Window', 'Ffenestr'],
  ['external_wall_fence', 'Outside wall or fence', 'Wal allanol neu ffens'],
  ['garden', 'Garden', 'Gardd'],
  ['vehicle', 'Vehicle', 'Cerbyd'],
  ['mobility_aid', 'Mobility aid', 'Cymhorthyn symud'],
  ['phone_or_device', 'Phone or device', 'Ffôn neu ddyfais'],
  ['personal_items', 'Personal things', 'Eiddo personol'],
  ['communal_area', 'Shared area', 'Ardal a rennir'],
  ['place_of_worship_or_venue', 'Place of worship or venue', 'Addoldy neu ganolfan'],
  ['religious_or_cultural_item', 'Religious or cultural item', 'Eitem grefyddol neu ddiwylliannol'],
  ['other', 'Something else', 'Rhywbeth arall'],
]);

export const damageCostBands = codeList('damage_cost_band', '2026-01-01', [
  ['none', 'No cost', 'Dim cost'],
  ['under_100', 'Under £100', 'Llai na £100'],
  ['100_499', '£100 to £499', '£100 i £499'],
  ['500_1999', '£500 to £1,999', '£500 i £1,999'],
  ['2000_plus', '£2,000 or more', '£2,000 neu fwy'],
  ['not_known', 'Not known', 'Ddim yn hysbys'],
]);
