import { useState } from 'preact/hooks';
import { adminWords } from '../../locales/admin.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { patchName } from '../../parts/record-title.ts';
import { useSave } from '../../parts/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { DayBoxes } from './DayBoxes.tsx';
import { isoDay, readDate, typedDate } from './dates-typed.ts';
import { endPatchEdits } from './organisation-edits.ts';
import { workedRows } from './people.ts';
import { type PersonProps, pathOf } from './person-page.ts';

/** The last day on which a person works a patch. */
export function EndWorkedPatch({ view, person, row, onDone }: PersonProps) {
  const desk = useDesk();
  const form = useSave();
  const [typed, setTyped] = useState(typedDate(isoDay(desk.now())));
  const all = wordsIn(adminWords);
  const words = all.patchForm;
  const found = workedRows(view).find((one) => one.row === row);
  const frame = { title: words.endTitle, back: { href: pathOf(person) } };
  if (!found) return <RoomPage {...frame} heading={all.people.none} />;
  const save = async () => {
    const last = readDate(typed);
    if (last === null) return form.refuse([{ id: 'last-day', text: all.dateWrong }]);
    if (last < found.worked.from) return form.refuse([{ id: 'last-day', text: all.dateOrder }]);
    const edits = endPatchEdits(view, found.row, last);
    if (await form.save(edits, [view], 'last-day')) onDone(all.person.saved);
  };
  return (
    <RoomPage {...frame} mistakes={form.mistakes} attempt={form.attempt}>
      <Form onSubmit={save}>
        <span class="govuk-caption-l">{patchName(desk, found.worked.patch)}</span>
        <DayBoxes
          id="last"
          legend={{
            text: words.endTitle,
            isPageHeading: true,
            classes: 'govuk-fieldset__legend--l',
          }}
          typed={typed}
          onChange={setTyped}
          errorMessage={form.errorAt('last-day')}
        />
        <Button>{words.button}</Button>
      </Form>
    </RoomPage>
  );
}
