import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { wordsIn } from '../../../locales/language.ts';
import { sameWords } from '../../../locales/same.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { Button } from '../../../ui/Button.tsx';
import { Frame } from '../capture/Frame.tsx';
import type { Capture } from '../capture/useCapture.ts';
import { stepPath } from '../paths.ts';
import { likelyRecords } from './likely.ts';
import { MineCard } from './MineCard.tsx';
import { OtherRecord } from './OtherRecord.tsx';

type Props = { readonly capture: Capture };

/** What is being recorded beside what may be the same: side by side, on a phone one below the other. */
export function SamePage({ capture }: Props) {
  const { answers, draft, fault } = capture;
  const desk = useDesk();
  const { route } = useLocation();
  const words = wordsIn(sameWords);
  const back = stepPath(draft, answers.step);
  // What was there when the page opened stays up while it is decided.
  const [others] = useState(() =>
    answers.sameAs === null ? likelyRecords(desk, draft, answers) : [answers.sameAs],
  );
  const goOn = async () => {
    const notSame = [...new Set([...answers.notSame, ...others])];
    capture.change({ sameAs: null, notSame });
    await capture.keep();
    route(back);
  };
  return (
    <Frame title={words.title} back={back} fault={fault}>
      <h1 class="govuk-heading-l" tabIndex={-1}>
        {words.title}
      </h1>
      <p class="govuk-body">{others.length > 0 ? words.lead : words.gone}</p>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-one-half">
          <MineCard answers={answers} />
        </div>
        <div class="govuk-grid-column-one-half">
          {others.map((other) => (
            <OtherRecord key={other} capture={capture} other={other} />
          ))}
        </div>
      </div>
      <Button type="button" variant="secondary" onClick={goOn}>
        {others.length > 0 ? words.different : words.goOn}
      </Button>
    </Frame>
  );
}
