import type { ComponentChildren } from 'preact';
import { formatAgo, formatDay, formatDayTime, formatTime } from '../../locales/dates.ts';
import { wordsIn } from '../../locales/language.ts';
import { waitingWords } from '../../locales/sync-centre.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { ReEnrolmentNotice } from '../../parts/ReEnrolmentNotice.tsx';
import { RoomPage } from '../../parts/RoomPage.tsx';
import type { Desk } from '../../storage/desk.ts';
import { CarrySection } from './CarrySection.tsx';
import type { CarryActions } from './carry-actions.ts';
import { DecisionsLine } from './DecisionsLine.tsx';
import { DraftRow } from './DraftRow.tsx';
import { FoundDrafts } from './FoundDrafts.tsx';
import { lastReceived, pilesOf } from './piles.ts';
import { RestorationNotice } from './RestorationNotice.tsx';
import { SendingRow } from './SendingRow.tsx';
import { SendNow } from './SendNow.tsx';
import type { SendOutcome } from './send-outcome.ts';

type Props = {
  readonly sendNow: () => Promise<SendOutcome>;
  readonly carry: CarryActions;
};

/** One page with three headings: what is not finished, what waits, what was received today. */
export function MyRecords({ sendNow, carry }: Props) {
  const desk = useDesk();
  const words = wordsIn(waitingWords);
  void desk.revision.value;
  const sendings = [...desk.sending.value.values()];
  const { attention, waiting, received } = pilesOf(sendings, desk.now());
  const drafts = [...desk.drafts.value].sort((a, b) => b.at - a.at);
  return (
    <RoomPage title={words.title} heading={words.title}>
      <p class="govuk-body">{lastSentence(desk, lastReceived(sendings))}</p>
      <RestorationNotice />
      <ReEnrolmentNotice />
      <SendNow waiting={waiting.length} sendNow={sendNow} />
      <CarrySection waiting={waiting.length} carry={carry} />
      {attention.length > 0 && (
        <Pile heading={words.headings.attention(attention.length)} empty="">
          {attention.map((one) => (
            <SendingRow key={one.record} sending={one} />
          ))}
        </Pile>
      )}
      <DecisionsLine />
      <FoundDrafts />
      <Pile heading={words.headings.drafts(drafts.length)} empty={words.empty.drafts}>
        {drafts.map((draft) => (
          <DraftRow key={draft.id} draft={draft} />
        ))}
      </Pile>
      <Pile heading={words.headings.waiting(waiting.length)} empty={words.empty.waiting}>
        {waiting.map((one) => (
          <SendingRow key={one.record} sending={one} />
        ))}
      </Pile>
      <Pile heading={words.headings.received(received.length)} empty={words.empty.received}>
        {received.map((one) => (
          <SendingRow key={one.record} sending={one} />
        ))}
      </Pile>
    </RoomPage>
  );
}

type PileProps = {
  readonly heading: string;
  readonly empty: string;
  readonly children: readonly ComponentChildren[];
};

function Pile({ heading, empty, children }: PileProps) {
  return (
    <section>
      <h2 class="govuk-heading-m">{heading}</h2>
      {children.length === 0 ? (
        <p class="govuk-body">{empty}</p>
      ) : (
        <ul class="app-card-list">{children}</ul>
      )}
    </section>
  );
}

function lastSentence(desk: Desk, at: number | null): string {
  const words = wordsIn(waitingWords);
  if (at === null) return words.neverReceived;
  const isToday = formatDay(at) === formatDay(desk.now());
  return words.lastReceived(
    isToday ? formatTime(at) : formatDayTime(at),
    formatAgo(at, desk.now()),
  );
}
