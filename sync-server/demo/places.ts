/** The made-up organisation that the demo belongs to. */
export const demoOrganisation = {
  id: 'three-trees',
  name: 'Three Trees Homes',
  dutyPhone: '01632 960100',
  childPhone: '01632 960110',
  adultPhone: '01632 960111',
  crisisPhone: '01632 960112',
} as const;

/** Its patches; a postcode in ZZ99 leads to no real door. */
export const demoPatches = [
  { id: 'elm', name: 'Elm', nameCy: 'Llwyfen', jurisdiction: 'eng', postcode: 'ZZ99 1EL' },
  { id: 'oak', name: 'Oak', nameCy: 'Derwen', jurisdiction: 'eng', postcode: 'ZZ99 2AK' },
  { id: 'celyn', name: 'Celyn', nameCy: 'Celyn', jurisdiction: 'wal', postcode: 'ZZ99 3CE' },
] as const;

export type PatchId = (typeof demoPatches)[number]['id'];
