import { expect, test } from 'vitest';
import { defaultWindows } from '../../src/domain/actor.ts';
import type { Json } from '../../src/domain/json.ts';
import { isReadable } from '../../src/domain/policy.ts';
import {
  numberInForce,
  SettingsSummary,
  settingInForce,
  settingKeys,
  settings,
  windowsOf,
} from '../../src/domain/records/settings.ts';

const summary = (more: Partial<SettingsSummary>): Json => ({
  key: 'lease_hours',
  value: 48,
  reason: 'Chosen',
  status: 'approved',
  by: 'ade',
  at: '1764064800000.0000',
  decidedBy: 'dee',
  ...more,
});

test('until an organisation chooses, the first values hold', () => {
  for (const [key, { initial, shape }] of Object.entries(settingKeys)) {
    const isChosenByNobody = initial === '';
    expect(shape.safeParse(initial).success || isChosenByNobody, key).toBe(true);
  }
  expect(numberInForce([], 'lease_hours')).toBe(72);
  expect(settingInForce([], 'organisation_name')).toBe('');
  expect(windowsOf([])).toEqual(defaultWindows);
});

test('the newest approved choice holds, whatever order they are read in', () => {
  const choices = [
    summary({ value: 48, at: '1764064800000.0001' }),
    summary({ value: 96, at: '1764064800000.0002' }),
    summary({ value: 24, at: '1764064800000.0000' }),
  ];
  expect(numberInForce(choices, 'lease_hours')).toBe(96);
  expect(numberInForce([...choices].reverse(), 'lease_hours')).toBe(96);
});

test.each([
  ['proposed', { status: 'proposed' }],
  ['rejected', { status: 'rejected' }],
  ['never moved', { status: null }],
  ['for another setting', { key: 'draft_days' }],
  ['below what may be', { value: 23 }],
  ['above what may be', { value: 337 }],
  ['not a number', { value: 'long' }],
  ['empty', { value: null }],
] as const)('a choice that is %s changes nothing', (_, more) => {
  expect(numberInForce([summary(more)], 'lease_hours')).toBe(72);
});

test('what cannot be read as a setting is passed over', () => {
  expect(numberInForce([null, 'x', { key: 'lease_hours' }, summary({})], 'lease_hours')).toBe(48);
});

test("readers' windows are the organisation's", () => {
  const chosen = [
    summary({ key: 'warden_patch_days', value: 30 }),
    summary({ key: 'warden_own_days', value: 7 }),
    summary({ key: 'closed_days', value: 60 }),
  ];
  expect(windowsOf(chosen)).toEqual({ wardenPatch: 30, wardenOwn: 7, closed: 60 });
});

test('every setting can be proposed by its key, and nothing else can', () => {
  for (const key of Object.keys(settingKeys)) {
    expect(isReadable(settings, { field: 'key', value: key })).toBe(true);
    expect(SettingsSummary.safeParse(summary({})).success).toBe(true);
  }
  expect(isReadable(settings, { field: 'key', value: 'password' })).toBe(false);
});

test('a change of a setting says why', () => {
  expect(isReadable(settings, { field: 'reason', value: ' ' })).toBe(false);
  expect(settings.ready({})).toEqual([{ field: 'reason', code: 'setting_reason_missing' }]);
});

test('the lock stays within a quarter of an hour, and a lease within a fortnight', () => {
  const fits = (key: keyof typeof settingKeys, value: number) =>
    settingKeys[key].shape.safeParse(value).success;
  expect([0, 1, 15, 16].map((minutes) => fits('lock_after_minutes', minutes))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect([23, 24, 336, 337].map((hours) => fits('lease_hours', hours))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
