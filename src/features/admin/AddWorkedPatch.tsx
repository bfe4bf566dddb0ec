import { useState } from 'preact/hooks';
import { adminWords } from '../../locales/admin.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { type Mistake, RoomPage } from '../../parts/RoomPage.tsx';
import { useSave } from '../../parts/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { DayBoxes } from './DayBoxes.tsx';
import { isEmptyDate, isoDay, noDate, readDate, typedDate } from './dates-typed.ts';
import { workedPatchEdits } from './organisation-edits.ts';
import { patchChoices } from './people.ts';
import { type PersonProps, pathOf } from './person-page.ts';

/** A patch that a person works from one day on, with an end or without. */
export function AddWorkedPatch({ view, person, onDone }: PersonProps) {
  const desk = useDesk();
  const form = useSave();
  const [patch, setPatch] = useState('');
  const [from, setFrom] = useState(typedDate(isoDay(desk.now())));
  const [to, setTo] = useState(noDate);
  const all = wordsIn(adminWords);
  const words = all.patchForm;
  const save = async () => {
    const [first, last] = [readDate(from), readDate(to)];
    const mistakes: Mistake[] = [
      ...(patch === '' ? [{ id: 'patch', text: words.patchError }] : []),
      ...(first === null ? [{ id: 'from-day', text: all.dateWrong }] : []),
      ...(last === null && !isEmptyDate(to) ? [{ id: 'to-day', text: all.dateWrong }] : []),
      ...(first && last && last < first ? [{ id: 'to-day', text: all.dateOrder }] : []),
    ];
    if (first === null || mistakes.length > 0) return form.refuse(mistakes);
    const worked = { patch, from: first, to: last, cover: false };
    const edits = workedPatchEdits(view, [{ row: desk.makeRecordId(), worked }]);
    if (await form.save(edits, [view], 'patch')) onDone(all.person.saved);
  };
  return (
    <RoomPage
      title={words.title}
      heading={words.title}
      back={{ href: pathOf(person) }}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      <Form onSubmit={save}>
        <Radios
          name="patch"
          fieldset={{ legend: words.patch }}
          items={patchChoices(desk.list('patch'))}
          value={patch}
          onChange={setPatch}
          errorMessage={form.errorAt('patch')}
        />
        <DayBoxes
          id="from"
          legend={words.from}
          typed={from}
          onChange={setFrom}
          errorMessage={form.errorAt('from-day')}
        />
        <DayBoxes
          id="to"
          legend={words.to}
          hint={words.toHint}
          typed={to}
          onChange={setTo}
          errorMessage={form.errorAt('to-day')}
        />
        <Button>{words.button}</Button>
      </Form>
    </RoomPage>
  );
}
