import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { Button } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { TryPractice } from '../list/TryPractice.tsx';
import { discardPath, listPath, stepPath } from '../paths.ts';
import { SameNotice } from '../same/SameNotice.tsx';
import { SamePage } from '../same/SamePage.tsx';
import { UrgentPage } from '../urgent/UrgentPage.tsx';
import { CheckStep } from './CheckStep.tsx';
import { Frame } from './Frame.tsx';
import { type Mistake, mistakesOn } from './mistakes.ts';
import { StepQuestions } from './StepQuestions.tsx';
import { patchesAsked } from './save-capture.ts';
import { mistakeText } from './screen.ts';
import { type CaptureScreen, stepAfter, stepBefore } from './steps.ts';
import { useCapture } from './useCapture.ts';

type Props = {
  readonly draft: string;
  readonly step: CaptureScreen;
  readonly onHide: () => void;
};
type Attempt = { step: CaptureScreen; mistakes: readonly Mistake[]; number: number };

/** Seven screens over one set of answers. Mistakes are shown on Continue, never while typing. */
export function CaptureForm({ draft, step, onHide }: Props) {
  const desk = useDesk();
  const capture = useCapture(draft);
  const words = wordsIn(incidentsWords);
  const { route, query } = useLocation();
  const [tried, setTried] = useState<Attempt>({ step, mistakes: [], number: 0 });
  const { answers, openedOn } = capture;
  if (openedOn === null) return <h1 class="govuk-heading-l">{words.steps[answers.step]}</h1>;
  if (step === 'same') return <SamePage capture={capture} />;

  const isFromCheck = query.from === 'check';
  const before = stepBefore(step);
  const back = isFromCheck ? stepPath(draft, 'check') : before && stepPath(draft, before);
  const patches = patchesAsked(desk, openedOn);
  const mistakes = tried.step === step ? tried.mistakes : [];
  const goOn = () => {
    const found = mistakesOn(step, answers, { now: desk.now(), asksPatch: patches.length > 1 });
    setTried({ step, mistakes: found, number: tried.number + 1 });
    if (found.length > 0) return;
    if (step === 'danger' && answers.danger === 'yes') void capture.save('started');
    const after = stepAfter(step, answers.danger);
    const next = isFromCheck && after !== 'urgent' ? 'check' : after;
    capture.change({ step: next });
    void capture.keep();
    route(`${stepPath(draft, next)}${isFromCheck && next === 'urgent' ? '?from=check' : ''}`);
  };
  if (step === 'urgent')
    return <UrgentPage capture={capture} back={back ?? listPath()} onGoOn={goOn} onHide={onHide} />;
  if (step === 'check') return <CheckStep capture={capture} back={back ?? listPath()} />;
  return (
    <Frame
      title={words.steps[step]}
      back={back ?? listPath()}
      mistakes={mistakes.map((one) => ({ text: mistakeText(one), href: `#${one.id}` }))}
      attempt={tried.number}
      fault={capture.fault}
    >
      {step === 'danger' && <TryPractice />}
      {step === 'because' && <SameNotice capture={capture} />}
      <Form key={step} onSubmit={goOn}>
        <StepQuestions
          step={step}
          patches={patches}
          answers={answers}
          change={capture.change}
          choosePerson={capture.choosePerson}
          mistakes={mistakes}
        />
        <Button>{words.continue}</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={discardPath(draft)}>
          {words.discard}
        </a>
      </p>
    </Frame>
  );
}
