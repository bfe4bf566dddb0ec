import { movers } from '../../../domain/policy.ts';
import { textOf } from '../../../domain/show.ts';
import { formatDayTime } from '../../../locales/dates.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { nameOf } from '../../../parts/people-names.ts';
import { isView, useRecord } from '../../../parts/useRecord.ts';
import type { View } from '../../../storage/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Timeline } from '../../../ui/Timeline.tsx';
import { answerPath } from '../paths.ts';
import { isOpen, notesOn } from './notes.ts';

/** What was asked about this record, with a way to answer for those who may. */
export function Questions({ view }: { readonly view: View }) {
  const desk = useDesk();
  const { page } = wordsIn(incidentsWords);
  void desk.revision.value;
  const lines = notesOn(desk, view.id);
  if (lines.length === 0) return null;
  const names = movers(desk.actor.value, view.definition, view.fields);
  const mayAnswer = names.includes('recorder') || names.includes('owner');
  const titles = { question: page.asked, answer: page.answered, note: page.noted };
  return (
    <>
      <h2 class="govuk-heading-m">{page.questions}</h2>
      <Timeline
        headingLevel={3}
        items={lines.map((line) => ({
          id: line.id,
          title: titles[line.note.kind ?? 'note'](nameOf(desk, line.note.by)),
          dateTime: line.note.at ?? '',
          dateText: line.note.at === null ? '' : formatDayTime(line.note.at),
          children: (
            <>
              <NoteText id={line.id} />
              {mayAnswer && isOpen(line, lines) && (
                <Button href={answerPath(view.id, line.id)}>{page.goToAnswer}</Button>
              )}
            </>
          ),
        }))}
      />
    </>
  );
}

function NoteText({ id }: { readonly id: string }) {
  const opened = useRecord(id);
  const text = isView(opened) ? textOf(opened.definition, opened.fields, 'text') : null;
  return <p class="govuk-body">{text}</p>;
}
