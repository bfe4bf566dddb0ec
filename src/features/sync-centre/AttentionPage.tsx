import { wordsIn } from '../../locales/language.ts';
import { waitingWords } from '../../locales/sync-centre.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import type { Attention } from '../../storage/desk.ts';
import { AttentionCard } from './AttentionCard.tsx';
import { DecisionList } from './DecisionList.tsx';

/** What was turned away or kept for a supervisor: the author's own words and why, save by save. */
export function AttentionPage() {
  const desk = useDesk();
  const { attention: words, backToWaiting } = wordsIn(waitingWords);
  const saves = bySave(desk.attention.value);
  return (
    <RoomPage
      title={words.title}
      heading={words.title}
      back={{ href: '/waiting', text: backToWaiting }}
    >
      <p class="govuk-body">{saves.length === 0 ? words.empty : words.explain}</p>
      {saves.map(([envelope, changes]) => (
        <AttentionCard key={envelope} envelope={envelope} changes={changes} />
      ))}
      <DecisionList />
    </RoomPage>
  );
}

/** The changes of one save belong together: they were written, and are read, at once. */
function bySave(all: readonly Attention[]): [string, Attention[]][] {
  const saves = new Map<string, Attention[]>();
  for (const one of [...all].sort((a, b) => b.at - a.at)) {
    saves.set(one.envelope, [...(saves.get(one.envelope) ?? []), one]);
  }
  return [...saves];
}
