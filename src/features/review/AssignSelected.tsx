import { useState } from 'preact/hooks';
import { labelOf } from '../../domain/codes/code-list.ts';
import { roles } from '../../domain/codes/role.ts';
import { textOf } from '../../domain/show.ts';
import { language, wordsIn } from '../../locales/language.ts';
import { reviewWords } from '../../locales/review.ts';
import { pageLegend } from '../../parts/choices.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { nameOf } from '../../parts/people-names.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useSave } from '../../parts/useSave.ts';
import type { Desk, View } from '../../storage/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { assignEdits } from './actions.ts';
import { type Candidate, candidatesFor } from './assignable.ts';
import { openBeside } from './open-beside.ts';

type Props = {
  readonly views: readonly View[];
  readonly note: string | null;
  readonly onDone: (sentence: string) => void;
};

/** Gives several incidents to one person who works all their patches, in one save. */
export function AssignSelected({ views, note, onDone }: Props) {
  const desk = useDesk();
  const form = useSave();
  const [chosen, setChosen] = useState<string | null>(null);
  const words = wordsIn(reviewWords);
  const assign = async () => {
    if (chosen === null) return form.refuse([{ id: 'owner', text: words.assign.error }]);
    const beside = await Promise.all(views.map((view) => openBeside(desk, view)));
    const all = views.map((view, at) => ({ view, ...(beside[at] ?? { person: null, notes: [] }) }));
    const records = all.flatMap(({ view, person, notes }) => [
      view,
      ...(person ? [person] : []),
      ...notes,
    ]);
    const edits = all.flatMap(({ view, person, notes }) =>
      assignEdits(view, chosen, { person, notes }),
    );
    if (await form.save(edits, records, 'owner')) {
      onDone(words.many.assigned(views.length, nameOf(desk, chosen)));
    }
  };
  return (
    <RoomPage
      title={words.actions.assign}
      back={{ href: '/review' }}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      <Form onSubmit={assign}>
        <Radios
          name="owner"
          fieldset={{ legend: pageLegend(words.many.assignTitle(views.length)) }}
          hint={note ?? words.assign.hint}
          items={candidatesOfAll(desk, views).map((one) => ({
            value: one.id,
            text: one.name,
            hint: one.roles.map((role) => labelOf(roles, role, language.value)).join(', '),
          }))}
          value={chosen ?? undefined}
          onChange={setChosen}
          errorMessage={form.errorAt('owner')}
        />
        <Button>{words.assign.button}</Button>
      </Form>
    </RoomPage>
  );
}

/** Who may look after every one of them. */
function candidatesOfAll(desk: Desk, views: readonly View[]): Candidate[] {
  const lists = views.map(({ definition, fields }) =>
    candidatesFor(desk.list('staff'), textOf(definition, fields, 'scope'), desk.now()),
  );
  const [first = [], ...rest] = lists;
  return first.filter(({ id }) => rest.every((list) => list.some((one) => one.id === id)));
}
