import { stampTime } from '../../domain/clock.ts';
import { showKey, stateShown } from '../../domain/show.ts';
import { formatTime } from '../../locales/dates.ts';
import { wordsIn } from '../../locales/language.ts';
import { reviewWords } from '../../locales/review.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { nameOf } from '../../parts/people-names.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import type { View } from '../../storage/desk.ts';
import { backToRecord } from './action-page.ts';

/** The incident has moved on while one was deciding: nothing is saved over what a colleague did. */
export function TooLate({ view }: { readonly view: View }) {
  const desk = useDesk();
  const words = wordsIn(reviewWords);
  const status = showKey(view.definition, view.fields, 'status');
  const isAccepted = stateShown(view.definition, view.fields) === 'accepted';
  return (
    <RoomPage title={words.record.title} heading={words.record.title} back={backToRecord(view)}>
      {status && isAccepted && (
        <p class="govuk-body">
          {words.acceptedBy(nameOf(desk, status.by), formatTime(stampTime(status.at)))}
        </p>
      )}
      <p class="govuk-body">{words.tooLate}</p>
    </RoomPage>
  );
}
