import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Role } from '../../domain/actor.ts';
import { firstRunWords } from '../../locales/first-run.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { Button } from '../../ui/Button.tsx';
import { ArrivalRows } from './ArrivalRows.tsx';
import { type Arrival, hasPlaces, mayRecord, standingOf } from './arrival.ts';
import { FirstSteps } from './FirstSteps.tsx';
import type { FirstRunActions, Phone } from './first-run-actions.ts';
import { StepLink } from './StepLink.tsx';
import { TooFull } from './TooFull.tsx';
import { useArrival } from './useArrival.ts';

/** `behind` is a function, since the router makes JSON of what it hands on. */
type Props = { readonly behind: () => FirstRunActions };

const recording: readonly Role[] = ['warden', 'officer', 'supervisor', 'specialist'];

/** The first opening of a new vault: what has come and what is to come, and three short steps meanwhile. */
export function FirstRunRoom({ behind }: Props) {
  const words = wordsIn(firstRunWords);
  const desk = useDesk();
  const { route } = useLocation();
  const actions = useMemo(behind, [behind]);
  const { arrival, toCome } = useArrival(actions);
  const mayPractise = desk.actor.value.roles.some((role) => recording.includes(role));
  const steps = useSteps(actions);
  useAwake(actions, !arrival.isComplete);
  useLeaving(() => {
    if (desk.reading.peek().complete) void actions.finish();
  });
  const start = async () => {
    await actions.finish();
    route('/');
  };
  const title = arrival.isComplete ? words.readyTitle : words.title;
  return (
    <RoomPage title={title} heading={title}>
      <Standing arrival={arrival} />
      <TooFull arrival={arrival} toCome={toCome} readSpace={actions.readSpace} />
      {mayPractise && <MayRecord arrival={arrival} />}
      <ArrivalRows arrival={arrival} line={actions.readLine()} />
      {steps && <FirstSteps {...steps} mayPractise={mayPractise} />}
      <Button type="button" onClick={start}>
        {words.startWork}
      </Button>
    </RoomPage>
  );
}

/** Read out when it changes: it is here, or why nothing comes just now. */
function Standing({ arrival }: { readonly arrival: Arrival }) {
  const words = wordsIn(firstRunWords);
  return (
    <>
      <p class="govuk-body" role="status">
        {words.standing[standingOf(arrival)]}
      </p>
      {!arrival.isComplete && <p class="govuk-body">{words.keepOpen}</p>}
    </>
  );
}

function MayRecord({ arrival }: { readonly arrival: Arrival }) {
  const words = wordsIn(firstRunWords);
  const may = useOnceTrue(mayRecord(arrival));
  return (
    <>
      <div role="status">
        {may && (
          <p class="govuk-body">
            <strong>{words.mayRecord}</strong>
            {!hasPlaces(arrival) && ` ${words.placesLater}`}
          </p>
        )}
      </div>
      {may && <StepLink href="/incidents/new" text={words.record} />}
    </>
  );
}

type Steps = { phone: Phone; hasOtherWay: boolean };

function useSteps({ readPhone, hasOtherWay }: FirstRunActions): Steps | null {
  const [steps, setSteps] = useState<Steps | null>(null);
  useEffect(() => {
    void Promise.all([readPhone(), hasOtherWay()]).then(([phone, has]) =>
      setSteps({ phone, hasOtherWay: has }),
    );
  }, [readPhone, hasOtherWay]);
  return steps;
}

/** A phone that goes dark stops reading. */
function useAwake({ keepAwake }: FirstRunActions, isOn: boolean): void {
  useEffect(() => (isOn ? keepAwake() : undefined), [keepAwake, isOn]);
}

/** What was once said is not taken back. */
function useOnceTrue(isTrue: boolean): boolean {
  const [was, setWas] = useState(isTrue);
  useEffect(() => {
    if (isTrue) setWas(true);
  }, [isTrue]);
  return was || isTrue;
}

/** At once: the page that comes next asks whether the first run is over. */
function useLeaving(leave: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is left
  useLayoutEffect(() => leave, []);
}
