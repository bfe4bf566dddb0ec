import { useState } from 'preact/hooks';
import { labelOf } from '../../domain/codes/code-list.ts';
import { roles } from '../../domain/codes/role.ts';
import { textOf } from '../../domain/show.ts';
import { language, wordsIn } from '../../locales/language.ts';
import { reviewWords } from '../../locales/review.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { nameOf } from '../../parts/people-names.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useSave } from '../../parts/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { type ActionProps, backToRecord, referenceOf } from './action-page.ts';
import { assignEdits } from './actions.ts';
import { type Candidate, candidatesFor } from './assignable.ts';
import { openBeside } from './open-beside.ts';

/** Gives the incident to someone who works its patch; the person affected and the notes go with it. */
export function AssignPage({ view, onDone }: ActionProps) {
  const desk = useDesk();
  const form = useSave();
  const [chosen, setChosen] = useState<string | null>(null);
  const words = wordsIn(reviewWords);
  const { definition, fields } = view;
  const scope = textOf(definition, fields, 'scope');
  const candidates = candidatesFor(desk.list('staff'), scope, desk.now());
  const assign = async () => {
    if (chosen === null) return form.refuse([{ id: 'owner', text: words.assign.error }]);
    const beside = await openBeside(desk, view);
    const records = [view, ...(beside.person ? [beside.person] : []), ...beside.notes];
    if (await form.save(assignEdits(view, chosen, beside), records, 'owner')) {
      onDone(words.done.assign(referenceOf(view), nameOf(desk, chosen)));
    }
  };
  const frame = { title: words.actions.assign, back: backToRecord(view) };
  if (candidates.length === 0) {
    return (
      <RoomPage {...frame} heading={words.assign.title}>
        <p class="govuk-body">{words.assign.nobody}</p>
      </RoomPage>
    );
  }
  const owner = textOf(definition, fields, 'owner');
  const now = owner === null ? '' : `${words.assign.now(nameOf(desk, owner))} `;
  return (
    <RoomPage {...frame} mistakes={form.mistakes} attempt={form.attempt}>
      <Form onSubmit={assign}>
        <Radios
          name="owner"
          fieldset={{
            legend: {
              text: words.assign.title,
              isPageHeading: true,
              classes: 'govuk-fieldset__legend--l',
            },
          }}
          hint={`${now}${words.assign.hint}`}
          items={candidates.map(choiceOf)}
          value={chosen ?? undefined}
          onChange={setChosen}
          errorMessage={form.errorAt('owner')}
        />
        <Button>{words.assign.button}</Button>
      </Form>
    </RoomPage>
  );
}

const choiceOf = ({ id, name, roles: held }: Candidate) => ({
  value: id,
  text: name,
  hint: held.map((role) => labelOf(roles, role, language.value)).join(', '),
});
