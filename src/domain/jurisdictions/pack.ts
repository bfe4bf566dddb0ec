import type { characteristics, targetingSubValues } from '../codes/characteristic.ts';
import type { CodeOf, Nation } from '../codes/code-list.ts';

/** A kind of hostility that a nation's law or police count, from one day to another. */
export type Strand = {
  readonly strand: string;
  readonly characteristic: CodeOf<typeof characteristics>;
  /** Given where only this part of a characteristic counts. */
  readonly subValue?: CodeOf<typeof targetingSubValues>;
  readonly from: string;
  readonly to: string | null;
};

/** What differs between nations, as dated facts: a change of law is a new row, never new code. */
export type JurisdictionPack = {
  readonly nation: Nation;
  readonly version: string;
  readonly strands: readonly Strand[];
  /** The days, as observed, on which promises counted in working days stand still. */
  readonly bankHolidays: readonly string[];
  /** The last day for which the calendar is known. */
  readonly calendarUntil: string;
};

type Targeted = {
  readonly characteristic: string;
  readonly sub_value?: string | null | undefined;
};

/** The strands that a record's targeting falls under on a day; any at all makes a hate incident. */
export function strandsOf(
  pack: JurisdictionPack,
  targeting: readonly Targeted[],
  dateIso: string,
): readonly string[] {
  const day = dateIso.slice(0, 10);
  const counted = pack.strands.filter(
    ({ characteristic, subValue, from, to }) =>
      from <= day &&
      (to === null || day <= to) &&
      targeting.some(
        (row) =>
          row.characteristic === characteristic &&
          (subValue === undefined || row.sub_value === subValue),
      ),
  );
  return [...new Set(counted.map(({ strand }) => strand))];
}
