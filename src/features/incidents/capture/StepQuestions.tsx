import { BecauseStep } from './BecauseStep.tsx';
import { ContactStep } from './ContactStep.tsx';
import { DangerStep } from './DangerStep.tsx';
import { EffectStep } from './EffectStep.tsx';
import type { Screen } from './screen.ts';
import type { StepName } from './steps.ts';
import { WhatStep } from './WhatStep.tsx';
import { WhenStep } from './WhenStep.tsx';

type Props = Screen & {
  readonly step: Exclude<StepName, 'urgent' | 'check'>;
  readonly patches: readonly string[];
};

/** The questions of one screen. */
export function StepQuestions({ step, patches, ...screen }: Props) {
  switch (step) {
    case 'danger':
      return <DangerStep {...screen} />;
    case 'what':
      return <WhatStep {...screen} />;
    case 'when':
      return <WhenStep {...screen} patches={patches} />;
    case 'because':
      return <BecauseStep {...screen} />;
    case 'effect':
      return <EffectStep {...screen} />;
    case 'contact':
      return <ContactStep {...screen} />;
  }
}
