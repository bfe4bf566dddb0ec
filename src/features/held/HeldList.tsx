import type { ComponentChildren } from 'preact';
import { stampTime } from '../../domain/clock.ts';
import { formatDayTime } from '../../locales/dates.ts';
import { heldWords } from '../../locales/held.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { keptBecause } from '../../locales/turned-away.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { nameOf } from '../../parts/people-names.ts';
import { ReEnrolmentNotice } from '../../parts/ReEnrolmentNotice.tsx';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { NotificationBanner } from '../../ui/NotificationBanner.tsx';
import { heldTitle } from './held-title.ts';
import { codesIn, type HeldSave } from './saves.ts';

type Props = {
  readonly saves: readonly HeldSave[];
  readonly more: boolean;
  readonly done: readonly string[];
  /** What stands before the saves. */
  readonly children: ComponentChildren;
};

/** Every save that waits for a decision, the oldest first. */
export function HeldList({ saves, more, done, children }: Props) {
  const words = wordsIn(heldWords);
  const banner = done.length > 0 && (
    <NotificationBanner type="success" titleText={wordsIn(partsWords).success}>
      {done.map((sentence) => (
        <p key={sentence} class="govuk-body">
          {sentence}
        </p>
      ))}
    </NotificationBanner>
  );
  return (
    <RoomPage title={words.title} heading={words.title} back={{ href: '/more' }} banner={banner}>
      <ReEnrolmentNotice />
      {children}
      <p class="govuk-body">{saves.length === 0 ? words.empty : words.explain}</p>
      <ul class="app-card-list">
        {saves.map((save) => (
          <HeldRow key={save.envelope} save={save} />
        ))}
      </ul>
      {more && <p class="govuk-body">{words.more}</p>}
    </RoomPage>
  );
}

function HeldRow({ save }: { readonly save: HeldSave }) {
  const desk = useDesk();
  const words = wordsIn(heldWords);
  const [first] = save.changes;
  return (
    <li class="app-card">
      <h2 class="app-card__title">
        <a class="govuk-link" href={`/held/${encodeURIComponent(save.envelope)}`}>
          {heldTitle(desk, save)}
        </a>
      </h2>
      <p class="app-card__meta">
        {words.wroteAt(nameOf(desk, first.by), formatDayTime(stampTime(first.at)))}{' '}
        {words.answers(save.changes.length)}
      </p>
      {codesIn(save).map((code) => (
        <p key={code} class="app-card__meta">
          {keptBecause(code)}
        </p>
      ))}
    </li>
  );
}
