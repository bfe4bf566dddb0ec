import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { patchName } from '../../../parts/record-title.ts';
import { Button } from '../../../ui/Button.tsx';
import { Form } from '../../../ui/Form.tsx';
import { changePath, discardPath, pathOfRecord } from '../paths.ts';
import { nameKnown } from '../person/known-people.ts';
import { SameNotice } from '../same/SameNotice.tsx';
import { AnswerCard } from './AnswerCard.tsx';
import { answerGroups } from './answer-rows.ts';
import { Frame } from './Frame.tsx';
import { knownPerson } from './incident-values.ts';
import { whatIsMissing } from './mistakes.ts';
import { patchesAsked, patchesHeld } from './save-capture.ts';
import { mistakeText } from './screen.ts';
import type { Capture } from './useCapture.ts';

type Props = { readonly capture: Capture; readonly back: string };

/** All answers in one place, each with a way to change it, then the save. */
export function CheckStep({ capture, back }: Props) {
  const desk = useDesk();
  const words = wordsIn(incidentsWords);
  const { route } = useLocation();
  const [attempt, setAttempt] = useState(0);
  const { answers, draft, openedOn } = capture;
  const patches = openedOn ? patchesAsked(desk, openedOn) : [];
  const missing = whatIsMissing(answers, { now: desk.now(), asksPatch: patches.length > 1 });
  const isTried = attempt > 0 && missing.length > 0;
  const shownPatch = patchesHeld(desk).length > 1 ? answers.patch : null;
  const known = knownPerson(answers);
  const shown = {
    patch: shownPatch && patchName(desk, shownPatch),
    known: known === null ? '' : nameKnown(desk, known),
  };
  useEffect(() => capture.ready(), [capture.ready]);
  const save = async () => {
    if (missing.length > 0) return setAttempt(attempt + 1);
    if (await capture.save('recorded')) route(pathOfRecord(draft, 'saved'), true);
  };
  return (
    <Frame
      title={words.steps.check}
      back={back}
      mistakes={
        isTried
          ? missing.map(({ step, mistake }) => ({
              text: mistakeText(mistake),
              href: changePath(draft, step),
            }))
          : []
      }
      attempt={attempt}
      fault={capture.fault}
    >
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {words.steps.check}
      </h1>
      <SameNotice capture={capture} />
      {answerGroups(answers, shown).map((group) => (
        <AnswerCard key={group.step} group={group} draft={draft} />
      ))}
      <p class="govuk-body">{words.check.saving}</p>
      <Form onSubmit={save}>
        <Button>{words.check.save}</Button>
      </Form>
      <p class="govuk-body">
        <a class="govuk-link" href={discardPath(draft)}>
          {words.discard}
        </a>
      </p>
    </Frame>
  );
}
