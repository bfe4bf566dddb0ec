import { patchesAt } from '../../../domain/actor.ts';
import { likelyDuplicates, type Report } from '../../../domain/rules/duplicates.ts';
import type { Desk } from '../../../storage/desk.ts';
import type { Answers } from '../capture/answers.ts';
import { scopeOf } from '../capture/save-capture.ts';
import { occurredOf } from '../capture/when.ts';

const week = 7 * 24 * 3_600_000;

/** Where and when it was as far as it is answered; null until both are known. */
function reportOf(desk: Desk, answers: Answers): Report | null {
  const occurred = occurredOf(answers);
  const { place, landmark, types, patch } = answers;
  const asksPatch = patchesAt(desk.actor.value, desk.now()).length > 1;
  if (occurred === null || place === null || (asksPatch && patch === null)) return null;
  const { from, to } = occurred;
  return { scope: scopeOf(desk, answers), place, landmark, types, from, to };
}

/** The records on this device that may be the one being recorded, those said to be different left out. */
export function likelyRecords(desk: Desk, draft: string, answers: Answers): string[] {
  const report = reportOf(desk, answers);
  if (report === null) return [];
  const settled = new Set([draft, ...answers.notSame]);
  return likelyDuplicates(report, desk.list('incident'), settled);
}

/** Every answer that decides what is named, as one text: a key typed elsewhere looks for nothing. */
export const whatCounts = (desk: Desk, answers: Answers): string =>
  JSON.stringify([reportOf(desk, answers), answers.notSame]);

/** True while what is being recorded lies within a week of now. */
export function isThisWeek(desk: Desk, answers: Answers): boolean {
  const from = occurredOf(answers)?.from;
  return from !== undefined && desk.now() - Date.parse(from) <= week;
}
