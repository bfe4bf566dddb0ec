import {
  type SettingKey,
  SettingsSummary,
  settingInForce,
  settingKeys,
} from '../../domain/records/settings.ts';
import type { Entry } from '../../storage/desk.ts';

/** A setting with the value that holds and who approved it; `approved` is null while it is as delivered. */
export type SettingLine = {
  key: SettingKey;
  value: string | number;
  approved: { by: string | null; at: string | null } | null;
};

/** A change of a setting that waits for a second person. */
export type Proposal = SettingsSummary & { id: string; key: SettingKey };

export const keysOfSettings = (): SettingKey[] =>
  Object.keys(settingKeys).filter((key): key is SettingKey => key in settingKeys);

/** Every setting with what holds now. */
export function settingLines(entries: readonly Entry[]): SettingLine[] {
  const summaries = entries.map(({ summary }) => summary);
  return keysOfSettings().map((key) => {
    const value = settingInForce(summaries, key);
    const approved = changesOf(entries)
      .filter((one) => one.key === key && one.status === 'approved' && one.value === value)
      .sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1))[0];
    return { key, value, approved: approved ? { by: approved.decidedBy, at: approved.at } : null };
  });
}

/** What waits to be approved, the oldest first. */
export function proposalsIn(entries: readonly Entry[]): Proposal[] {
  return changesOf(entries)
    .flatMap((one) =>
      one.key !== null && one.status === 'proposed' ? [{ ...one, key: one.key }] : [],
    )
    .sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1));
}

function changesOf(entries: readonly Entry[]): (SettingsSummary & { id: string })[] {
  return entries.flatMap(({ id, summary }) => {
    const parsed = SettingsSummary.safeParse(summary);
    return parsed.success ? [{ ...parsed.data, id }] : [];
  });
}

/** What was typed for a setting as its value, or null when the setting does not allow it. */
export function readSetting(key: SettingKey, typed: string): string | number | null {
  const { shape, initial } = settingKeys[key];
  const text = typed.trim();
  const value = typeof initial === 'number' ? Number(text) : text;
  return text !== '' && shape.safeParse(value).success ? value : null;
}

const mostTried = 1_000;

/** The least and greatest number that a setting allows; null for one in words. */
export function rangeOf(key: SettingKey): { least: number; most: number } | null {
  const { shape, initial } = settingKeys[key];
  if (typeof initial !== 'number') return null;
  const allowed = Array.from({ length: mostTried }, (_, number) => number).filter(
    (number) => shape.safeParse(number).success,
  );
  return { least: allowed[0] ?? 0, most: allowed.at(-1) ?? 0 };
}
