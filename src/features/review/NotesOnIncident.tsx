import { textOf } from '../../domain/show.ts';
import { formatDayTime } from '../../locales/dates.ts';
import { wordsIn } from '../../locales/language.ts';
import { reviewWords } from '../../locales/review.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { nameOf } from '../../parts/people-names.ts';
import { TextLines } from '../../parts/TextLines.tsx';
import { isView, useRecord } from '../../parts/useRecord.ts';
import { Timeline } from '../../ui/Timeline.tsx';
import { notesOn } from './notes.ts';

/** What was asked, answered and noted about an incident. */
export function NotesOnIncident({ incident }: { readonly incident: string }) {
  const desk = useDesk();
  const words = wordsIn(reviewWords).record;
  void desk.revision.value;
  const lines = notesOn(desk, incident);
  if (lines.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{words.questions}</h2>
      <Timeline
        headingLevel={3}
        items={lines.map(({ id, note }) => ({
          id,
          title: words.kinds[note.kind ?? 'note'],
          dateTime: note.at ?? '',
          dateText: note.at === null ? '' : formatDayTime(note.at),
          byline: words.by(nameOf(desk, note.by)),
          children: <NoteText id={id} />,
        }))}
      />
    </>
  );
}

function NoteText({ id }: { readonly id: string }) {
  const opened = useRecord(id);
  const text = isView(opened) ? textOf(opened.definition, opened.fields, 'text') : null;
  return (
    <p class="govuk-body">
      <TextLines text={text ?? wordsIn(reviewWords).record.noteWaiting} />
    </p>
  );
}
