import type { FunctionComponent } from 'preact';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { reviewWords } from '../../locales/review.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { isView, type Opened, useRecord } from '../../parts/useRecord.ts';
import { AcceptPage } from './AcceptPage.tsx';
import { AskPage } from './AskPage.tsx';
import { AssignPage } from './AssignPage.tsx';
import type { ActionProps } from './action-page.ts';
import { actionsFor } from './actions.ts';
import { IncidentPage } from './IncidentPage.tsx';
import { JoinPage } from './JoinPage.tsx';
import { RiskPage } from './RiskPage.tsx';
import { TooLate } from './TooLate.tsx';
import { VoidPage } from './VoidPage.tsx';

const pages: Readonly<Record<string, FunctionComponent<ActionProps>>> = {
  accept: AcceptPage,
  ask: AskPage,
  assign: AssignPage,
  join: JoinPage,
  risk: RiskPage,
  void: VoidPage,
};

type Props = {
  readonly id: string;
  readonly action: string | null;
  readonly onDone: (sentence: string) => void;
};

/** One incident under review, or one thing that is done with it; only what the rules allow now. */
export function ReviewRecord({ id, action, onDone }: Props) {
  const desk = useDesk();
  const opened = useRecord(id);
  if (!isView(opened) || opened.type !== 'incident') return <NothingToShow opened={opened} />;
  const actions = actionsFor(desk.actor.value, opened, desk.now());
  const ActionPage = action === null ? undefined : pages[action];
  if (!ActionPage || action === null) return <IncidentPage view={opened} actions={actions} />;
  if (actions.includes(action)) return <ActionPage view={opened} onDone={onDone} />;
  return <TooLate view={opened} />;
}

function NothingToShow({ opened }: { readonly opened: Opened }) {
  const words = wordsIn(partsWords);
  const { title } = wordsIn(reviewWords).record;
  if (opened === 'loading') return <RoomPage title={title} heading={words.loading} />;
  const text = typeof opened === 'string' ? words.faults[opened] : words.notFoundText;
  return (
    <RoomPage title={title} heading={words.notFoundTitle} back={{ href: '/review' }}>
      <p class="govuk-body">{text}</p>
    </RoomPage>
  );
}
