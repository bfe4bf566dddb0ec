import { numberInForce, type SettingKey, settingInForce } from '../domain/records/settings.ts';
import type { Desk } from '../storage/desk.ts';

const summaries = (desk: Desk) => desk.list('settings').map(({ summary }) => summary);

/** The organisation's approved choice, or what holds until it chooses. */
export const settingText = (desk: Desk, key: SettingKey): string =>
  String(settingInForce(summaries(desk), key));

export const settingNumber = (desk: Desk, key: SettingKey): number =>
  numberInForce(summaries(desk), key);
