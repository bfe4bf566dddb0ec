import { sharedBankHolidays, sharedStrands } from './england-and-wales.ts';
import type { JurisdictionPack } from './pack.ts';

export const eng: JurisdictionPack = {
  nation: 'eng',
  version: '2026-06',
  strands: sharedStrands,
  bankHolidays: sharedBankHolidays,
  calendarUntil: '2028-12-31',
};
