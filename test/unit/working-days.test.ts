import { expect, test } from 'vitest';
import { strandsOf } from '../../src/domain/jurisdictions/pack.ts';
import { packOfNation } from '../../src/domain/jurisdictions/pack-of-nation.ts';
import {
  dueAfterHours,
  dueAfterWorkingDays,
  isWorkingDay,
  londonDateOf,
  londonHour,
  mondayBefore,
} from '../../src/domain/rules/working-days.ts';

const nations = ['eng', 'wal', 'sct'] as const;

test('a report on Friday 5 June 2026 at 17:40 with one working day is due on Monday at 17:00', () => {
  expect(dueAfterWorkingDays('2026-06-05T17:40:00+01:00', 1, 'eng')).toBe(
    '2026-06-08T16:00:00.000Z',
  );
});

test('a report on Friday at 23:50 with 24 hours is due on Saturday at 23:50', () => {
  expect(dueAfterHours('2026-06-05T23:50:00+01:00', 24)).toBe('2026-06-06T22:50:00.000Z');
});

test('the hour of the report does not matter, only its date in London', () => {
  const monday = '2026-06-08T16:00:00.000Z';
  expect(dueAfterWorkingDays('2026-06-05T00:01:00+01:00', 1, 'eng')).toBe(monday);
  expect(dueAfterWorkingDays('2026-06-06T12:00:00+01:00', 1, 'eng')).toBe(monday);
  expect(dueAfterWorkingDays('2026-06-07T12:00:00+01:00', 1, 'eng')).toBe(monday);
  expect(dueAfterWorkingDays('2026-06-07T23:30:00Z', 1, 'eng')).toBe('2026-06-09T16:00:00.000Z');
});

test('two, three, five and ten working days pass over the weekends', () => {
  const due = (n: number) => dueAfterWorkingDays('2026-06-05T16:40:00Z', n, 'wal').slice(0, 10);
  expect([2, 3, 5, 10].map(due)).toEqual(['2026-06-09', '2026-06-10', '2026-06-12', '2026-06-19']);
});

test('Easter Monday is a working day in Scotland and none in England or Wales', () => {
  const due = (nation: (typeof nations)[number]) =>
    dueAfterWorkingDays('2026-04-02T10:00:00Z', 1, nation).slice(0, 10);
  expect(nations.map(due)).toEqual(['2026-04-07', '2026-04-07', '2026-04-06']);
});

test('the second of January, St Andrew and the World Cup are kept in Scotland alone', () => {
  const days = ['2026-01-02', '2025-12-01', '2026-06-15', '2027-01-04', '2028-01-04'];
  expect(days.map((day) => isWorkingDay(day, 'sct'))).toEqual(days.map(() => false));
  expect(days.map((day) => isWorkingDay(day, 'eng'))).toEqual(days.map(() => true));
});

test('August has its holiday on the first Monday in Scotland, on the last elsewhere', () => {
  expect(isWorkingDay('2026-08-03', 'sct')).toBe(false);
  expect(isWorkingDay('2026-08-31', 'sct')).toBe(true);
  expect(isWorkingDay('2026-08-03', 'wal')).toBe(true);
  expect(isWorkingDay('2026-08-31', 'wal')).toBe(false);
});

test('a holiday on a weekend is kept on the working day after it', () => {
  const due = (report: string, nation: (typeof nations)[number]) =>
    dueAfterWorkingDays(report, 1, nation).slice(0, 10);
  expect(due('2026-12-24T12:00:00Z', 'eng')).toBe('2026-12-29');
  expect(due('2027-12-24T12:00:00Z', 'eng')).toBe('2027-12-29');
  expect(due('2027-12-31T12:00:00Z', 'eng')).toBe('2028-01-04');
  expect(due('2027-12-31T12:00:00Z', 'sct')).toBe('2028-01-05');
});

test('17:00 stays 17:00 in London over both changes of the clock', () => {
  expect(dueAfterWorkingDays('2026-03-27T12:00:00Z', 1, 'eng')).toBe('2026-03-30T16:00:00.000Z');
  expect(dueAfterWorkingDays('2026-10-23T12:00:00Z', 1, 'eng')).toBe('2026-10-26T17:00:00.000Z');
});

test('24 hours are 24 hours elapsed, though the clock has changed between', () => {
  expect(dueAfterHours('2026-03-28T12:00:00Z', 24)).toBe('2026-03-29T12:00:00.000Z');
  expect(londonDateOf('2026-03-29T23:30:00Z')).toBe('2026-03-30');
  expect(londonDateOf('2026-10-25T23:30:00Z')).toBe('2026-10-25');
});

test('an hour in London is found in summer, in winter, at midnight and when it is skipped', () => {
  expect(londonHour('2026-06-05', 18)).toBe('2026-06-05T17:00:00.000Z');
  expect(londonHour('2026-06-05', 24)).toBe('2026-06-05T23:00:00.000Z');
  expect(londonHour('2026-06-05', 0)).toBe('2026-06-04T23:00:00.000Z');
  expect(londonHour('2026-12-01', 24)).toBe('2026-12-02T00:00:00.000Z');
  expect(londonHour('2026-03-29', 1)).toBe('2026-03-29T01:00:00.000Z');
  expect(londonHour('2026-03-29', 6)).toBe('2026-03-29T05:00:00.000Z');
  expect(londonHour('2026-10-25', 6)).toBe('2026-10-25T06:00:00.000Z');
});

test('the calendars are in order, fall on weekdays and have as many days a year as the law gives', () => {
  for (const nation of nations) {
    const { bankHolidays } = packOfNation(nation);
    expect([...new Set(bankHolidays)].sort()).toEqual(bankHolidays);
    const weekends = bankHolidays.filter((day) => new Date(day).getUTCDay() % 6 === 0);
    expect(weekends).toEqual([]);
    const inYear = (year: string) => bankHolidays.filter((day) => day.startsWith(year)).length;
    const usual = nation === 'sct' ? [9, 10, 9, 9] : [8, 8, 8, 8];
    expect(['2025', '2026', '2027', '2028'].map(inYear)).toEqual(usual);
  }
});

test('Northern Ireland reads the calendar of England until it has its own', () => {
  expect(packOfNation('nir')).toBe(packOfNation('eng'));
});

const strands = (nation: (typeof nations)[number], characteristic: string, date = '2026-06-05') =>
  strandsOf(packOfNation(nation), [{ characteristic, sub_value: null }], date);

test('five strands count in England and Wales; age and sex do not', () => {
  const five = ['disability', 'race', 'religion_belief', 'sexual_orientation'];
  for (const nation of ['eng', 'wal'] as const) {
    expect(five.flatMap((one) => strands(nation, one))).toHaveLength(4);
    expect(strands(nation, 'gender_reassignment')).toEqual(['transgender_identity']);
    expect(['age', 'sex', 'pregnancy_maternity'].flatMap((one) => strands(nation, one))).toEqual(
      [],
    );
  }
});

test('age counts in Scotland from April 2024, and sex from April 2027', () => {
  expect(strands('sct', 'age')).toEqual(['age']);
  expect(strands('sct', 'age', '2024-03-31')).toEqual([]);
  expect(strands('sct', 'sex', '2027-04-04')).toEqual([]);
  expect(strands('sct', 'sex', '2027-04-05')).toEqual(['sex']);
});

test('variations in sex characteristics count in Scotland and nothing else monitored does', () => {
  const rowOf = (sub_value: string) => [{ characteristic: 'other_monitored', sub_value }];
  const counted = (nation: 'eng' | 'sct', sub: string) =>
    strandsOf(packOfNation(nation), rowOf(sub), '2026-06-05');
  expect(counted('sct', 'variations_in_sex_characteristics')).toHaveLength(1);
  expect(counted('eng', 'variations_in_sex_characteristics')).toEqual([]);
  expect(counted('sct', 'homeless')).toEqual([]);
});

test('a week begins on Monday at midnight in London, in summer too', () => {
  const weekOf = (iso: string) => new Date(mondayBefore(Date.parse(iso))).toISOString();
  expect(weekOf('2026-11-25T12:00:00Z')).toBe('2026-11-23T00:00:00.000Z');
  expect(weekOf('2026-11-23T00:00:00Z')).toBe('2026-11-23T00:00:00.000Z');
  expect(weekOf('2026-06-07T23:30:00Z')).toBe('2026-06-07T23:00:00.000Z');
  expect(weekOf('2026-06-07T22:30:00Z')).toBe('2026-05-31T23:00:00.000Z');
});
