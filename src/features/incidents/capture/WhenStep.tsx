import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { DayQuestion } from './DayQuestion.tsx';
import { PatchQuestion } from './PatchQuestion.tsx';
import { PlaceQuestion } from './PlaceQuestion.tsx';
import type { Screen } from './screen.ts';

type Props = Screen & {
  /** The patches to choose from; one alone is no question. */
  readonly patches: readonly string[];
};

export function WhenStep({ patches, ...screen }: Props) {
  const words = wordsIn(incidentsWords);
  return (
    <>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {words.steps.when}
      </h1>
      <DayQuestion {...screen} />
      <PlaceQuestion {...screen} />
      {patches.length > 1 && <PatchQuestion {...screen} patches={patches} />}
    </>
  );
}
