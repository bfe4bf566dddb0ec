import type { CodeOf } from './codes/code-list.ts';
import type { roles } from './codes/role.ts';

export type Role = CodeOf<typeof roles>;

/** A stretch of days a person works a patch, as ISO dates; `to` is null while it lasts. */
export type PatchTime = { patch: string; from: string; to: string | null };

/** How long a reader's windows last, in days: an organisation's settings, with domain.md's defaults. */
export type Windows = { wardenPatch: number; wardenOwn: number; closed: number };

export const defaultWindows: Windows = { wardenPatch: 90, wardenOwn: 14, closed: 90 };

/** A person as the rules see them, on the device and on the server alike. */
export type Actor = {
  id: string;
  roles: readonly Role[];
  patches: readonly PatchTime[];
  /** Records that name this person as one of the few who may see what is restricted. */
  named: readonly string[];
  active: boolean;
  windows: Windows;
};

/** The day of a moment, as the rules about people and patches count days. */
export const isoDay = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().slice(0, 10);

/** The patches a person holds at a moment, their own and those they cover. */
export function patchesAt(actor: Actor, now: number): string[] {
  const today = isoDay(now);
  const held = actor.patches.filter(
    (time) => time.from <= today && (time.to === null || today <= time.to),
  );
  return [...new Set(held.map((time) => time.patch))];
}
