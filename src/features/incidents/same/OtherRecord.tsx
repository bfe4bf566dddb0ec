import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { wordsIn } from '../../../locales/language.ts';
import { partsWords } from '../../../locales/parts.ts';
import { sameWords } from '../../../locales/same.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { isView, useRecord } from '../../../parts/useRecord.ts';
import type { SaveFault, View } from '../../../storage/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { NotificationBanner } from '../../../ui/NotificationBanner.tsx';
import type { Capture } from '../capture/useCapture.ts';
import { pathOfRecord, stepPath } from '../paths.ts';
import { additionsAllowed } from './additions.ts';
import { OtherCard } from './OtherCard.tsx';

type Props = { readonly capture: Capture; readonly other: string };

/** One record that may be the same, and the button that says so. */
export function OtherRecord({ capture, other }: Props) {
  const opened = useRecord(other);
  if (isView(opened)) return <Choice capture={capture} view={opened} />;
  if (opened === 'loading') return null;
  return <p class="govuk-body">{wordsIn(sameWords).gone}</p>;
}

/** Adds what was typed where the rules allow it; else keeps for the save that the two are the same. */
function Choice({ capture, view }: { readonly capture: Capture; readonly view: View }) {
  const desk = useDesk();
  const { route } = useLocation();
  const [fault, setFault] = useState<SaveFault | null>(null);
  const { answers, draft, openedOn } = capture;
  const words = wordsIn(sameWords);
  const parts = wordsIn(partsWords);
  // What was sent when the alarm was raised is a record of its own, which a supervisor joins.
  const isBegun = openedOn?.incident !== null;
  const additions = isBegun ? null : additionsAllowed(desk, answers, view);
  const link = async () => {
    capture.change({ sameAs: view.id, notSame: answers.notSame.filter((id) => id !== view.id) });
    await capture.keep();
    route(stepPath(draft, answers.step));
  };
  const add = async () => {
    await capture.keep();
    const saved = await desk.save(additions ?? [], { draft });
    if (saved.ok) route(pathOfRecord(view.id, 'added'), true);
    else setFault(saved.fault);
  };
  return (
    <>
      {fault !== null && (
        <NotificationBanner titleText={parts.important} role="alert" text={parts.faults[fault]} />
      )}
      <OtherCard view={view} />
      <p class="govuk-body">{additions === null ? words.links : words.adds}</p>
      <Button type="button" onClick={() => (additions === null ? link() : add())}>
        {additions === null ? words.link : words.add}
      </Button>
    </>
  );
}
