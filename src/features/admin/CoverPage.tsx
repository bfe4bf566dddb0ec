import { useState } from 'preact/hooks';
import { adminWords } from '../../locales/admin.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { type Mistake, RoomPage } from '../../parts/RoomPage.tsx';
import { patchName } from '../../parts/record-title.ts';
import { useSave } from '../../parts/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { DayBoxes } from './DayBoxes.tsx';
import { isoDay, noDate, readDate, typedDate } from './dates-typed.ts';
import { workedPatchEdits } from './organisation-edits.ts';
import { ownPatchesOn, peopleIn } from './people.ts';
import { type PersonProps, pathOf } from './person-page.ts';

/** Working somebody else's patches for a time: cover always has a last day. */
export function CoverPage({ view, person, onDone }: PersonProps) {
  const desk = useDesk();
  const form = useSave();
  const [chosen, setChosen] = useState('');
  const [from, setFrom] = useState(typedDate(isoDay(desk.now())));
  const [until, setUntil] = useState(noDate);
  const all = wordsIn(adminWords);
  const words = all.cover;
  const today = isoDay(desk.now());
  const covered = peopleIn(desk.list('staff'))
    .map((one) => ({ id: one.id, name: one.name ?? '', patches: ownPatchesOn(one, today) }))
    .filter(({ id, patches }) => id !== person.id && patches.length > 0);
  const save = async () => {
    const [first, last] = [readDate(from), readDate(until)];
    const patches = covered.find(({ id }) => id === chosen)?.patches;
    const mistakes: Mistake[] = [
      ...(patches ? [] : [{ id: 'covered', text: words.error }]),
      ...(first === null ? [{ id: 'from-day', text: all.dateWrong }] : []),
      ...(last === null ? [{ id: 'until-day', text: all.dateWrong }] : []),
      ...(first && last && last < first ? [{ id: 'until-day', text: all.dateOrder }] : []),
    ];
    if (!patches || !first || mistakes.length > 0) return form.refuse(mistakes);
    const rows = patches.map((patch) => ({
      row: desk.makeRecordId(),
      worked: { patch, from: first, to: last, cover: true },
    }));
    if (await form.save(workedPatchEdits(view, rows), [view], 'covered')) onDone(all.person.saved);
  };
  const frame = { title: all.person.addCover, back: { href: pathOf(person) } };
  if (covered.length === 0) return <RoomPage {...frame} heading={words.nobody} />;
  return (
    <RoomPage {...frame} mistakes={form.mistakes} attempt={form.attempt}>
      <Form onSubmit={save}>
        <Radios
          name="covered"
          fieldset={{
            legend: {
              text: words.title,
              isPageHeading: true,
              classes: 'govuk-fieldset__legend--l',
            },
          }}
          hint={words.hint}
          items={covered.map(({ id, name, patches }) => ({
            value: id,
            text: name,
            hint: patches.map((patch) => patchName(desk, patch)).join(', '),
          }))}
          value={chosen}
          onChange={setChosen}
          errorMessage={form.errorAt('covered')}
        />
        <DayBoxes
          id="from"
          legend={all.patchForm.from}
          typed={from}
          onChange={setFrom}
          errorMessage={form.errorAt('from-day')}
        />
        <DayBoxes
          id="until"
          legend={words.until}
          typed={until}
          onChange={setUntil}
          errorMessage={form.errorAt('until-day')}
        />
        <Button>{words.button}</Button>
      </Form>
    </RoomPage>
  );
}
