import { useLocation } from 'preact-iso';
import { equalityWords } from '../../locales/equality.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { mayAskEquality } from '../../parts/may-ask-equality.ts';
import { NothingToShow } from '../../parts/NothingToShow.tsx';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { isView, useRecord } from '../../parts/useRecord.ts';
import { EqualityForm } from './EqualityForm.tsx';

/** The questions about oneself, at /incidents/:record/equality/:screen; only for an incident that is saved. */
export function EqualityRoom() {
  const desk = useDesk();
  const { path } = useLocation();
  const [, , record = '', , screen = 'start'] = path.split('/').map(decodeURIComponent);
  const opened = useRecord(record);
  const { title, notHere } = wordsIn(equalityWords);
  const back = `/incidents/${record}`;
  if (!isView(opened) || opened.type !== 'incident') {
    return <NothingToShow opened={opened} title={title} back="/incidents" />;
  }
  if (!mayAskEquality(desk, opened)) {
    return (
      <RoomPage title={title} heading={title} back={{ href: back }}>
        <p class="govuk-body">{notHere}</p>
      </RoomPage>
    );
  }
  return <EqualityForm key={record} incident={opened} screen={screen} />;
}
