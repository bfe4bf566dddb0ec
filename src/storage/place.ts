import { FieldClass } from '../domain/field-class.ts';

/** Where a record's row lies on this device. */
export type Place = {
  /** The pack in which it lies, or a copy that was overtaken; null when no pack holds anything of it. */
  pack: number | null;
  /** The row itself lies alone, and what the pack holds is an older state of it. */
  isOvertaken: boolean;
  /** The classes its reader may see of it, one bit each: an older copy must never show more. */
  level: number;
};

export const nowhere: Place = { pack: null, isOvertaken: false, level: 0 };

/** True when the row itself, if there is one, lies alone. */
export const liesAlone = ({ pack, isOvertaken }: Place): boolean => pack === null || isOvertaken;

/** True when no row of the record lies on this device: one that does shows something. */
export const holdsNone = ({ pack, level }: Place): boolean => pack === null && level === 0;

export const levelBits = (level: readonly FieldClass[]): number =>
  level.reduce((bits, one) => bits | (1 << FieldClass.options.indexOf(one)), 0);

/** True when nothing that the older level showed is missing from the newer. */
export const showsAll = (newer: number, older: number): boolean => (older & ~newer) === 0;
