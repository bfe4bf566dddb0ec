import { useState } from 'preact/hooks';
import { rowIdsOf } from '../../domain/show.ts';
import { wordsIn } from '../../locales/language.ts';
import { reviewWords } from '../../locales/review.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { titleOf } from '../../parts/record-title.ts';
import { useSave } from '../../parts/useSave.ts';
import type { Desk, View } from '../../storage/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Input } from '../../ui/Input.tsx';
import { type ActionProps, backToRecord } from './action-page.ts';
import { JoinCheck } from './JoinCheck.tsx';

/** The reference of the record that this was said to be the same as; empty where nobody has said so. */
function saidToBe(desk: Desk, view: View): string {
  const [linked] = rowIdsOf(view.definition, view.fields, 'linked_incidents');
  return linked !== undefined && desk.entry(linked) !== null ? titleOf(desk, linked) : '';
}

/** Finds the other report of the same event, then shows both before they are joined. */
export function JoinPage({ view, onDone }: ActionProps) {
  const desk = useDesk();
  const form = useSave();
  const [typed, setTyped] = useState(() => saidToBe(desk, view));
  const [other, setOther] = useState<string | null>(null);
  const words = wordsIn(reviewWords);
  const find = () => {
    const found = typed.trim() === '' ? [] : desk.search('incident', typed.trim());
    const [hit] = found;
    if (hit && hit.id !== view.id) return setOther(hit.id);
    const { error, notFound, itself } = words.join;
    const text = hit ? itself : typed.trim() === '' ? error : notFound;
    form.refuse([{ id: 'other', text }]);
  };
  if (other !== null) {
    return <JoinCheck view={view} other={other} onDone={onDone} onBack={() => setOther(null)} />;
  }
  return (
    <RoomPage
      title={words.actions.join}
      back={backToRecord(view)}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      <Form onSubmit={find}>
        <Input
          name="other"
          label={{ text: words.join.title, isPageHeading: true, classes: 'govuk-label--l' }}
          hint={words.join.hint}
          classes="govuk-input--width-10"
          value={typed}
          onChange={setTyped}
          spellcheck={false}
          autocapitalize="characters"
          autocomplete="off"
          errorMessage={form.errorAt('other')}
        />
        <Button>{words.search.button}</Button>
      </Form>
    </RoomPage>
  );
}
