/** The screens of the form in their order, as the page's path names them. */
export const stepNames = [
  'danger',
  'urgent',
  'what',
  'when',
  'because',
  'effect',
  'contact',
  'check',
] as const;
export type StepName = (typeof stepNames)[number];

/** A screen of the form, or the page beside it that compares two records. */
export type CaptureScreen = StepName | 'same';

export const isStepName = (text: string | undefined): text is StepName =>
  stepNames.some((name) => name === text);

/** The screen after this one; help comes between when someone is, or may be, in danger. */
export function stepAfter(step: StepName, danger: string | null): StepName {
  if (step === 'danger') return danger === 'yes' || danger === 'not_sure' ? 'urgent' : 'what';
  return stepNames[stepNames.indexOf(step) + 1] ?? 'check';
}

/** The screen before this one, or null on the first. */
export function stepBefore(step: StepName): StepName | null {
  if (step === 'danger') return null;
  if (step === 'what') return 'danger';
  return stepNames[stepNames.indexOf(step) - 1] ?? null;
}
