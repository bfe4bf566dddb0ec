import { useState } from 'preact/hooks';
import { adminWords } from '../../locales/admin.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useSave } from '../../parts/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { roleEdits } from './organisation-edits.ts';
import { ownRoleMistakes, roleMistakes } from './person-mistakes.ts';
import { type PersonProps, pathOf } from './person-page.ts';
import { RoleBoxes } from './RoleBoxes.tsx';

/** What a person does here; only what differs is changed. */
export function RolesPage({ view, person, onDone }: PersonProps) {
  const desk = useDesk();
  const form = useSave();
  const [chosen, setChosen] = useState(person.roles);
  const words = wordsIn(adminWords).person;
  const save = async () => {
    const isSelf = person.id === desk.person;
    const mistakes = [...roleMistakes(chosen), ...ownRoleMistakes(isSelf, chosen)].slice(0, 1);
    if (mistakes.length > 0) return form.refuse(mistakes);
    const edits = roleEdits(view, chosen);
    if (edits.length === 0 || (await form.save(edits, [view], 'roles'))) onDone(words.saved);
  };
  return (
    <RoomPage
      title={words.rows.roles}
      back={{ href: pathOf(person) }}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      <Form onSubmit={save}>
        <RoleBoxes
          isPageHeading
          values={chosen}
          onChange={(values) => setChosen([...values])}
          errorMessage={form.errorAt('roles')}
        />
        <Button>{words.save}</Button>
      </Form>
    </RoomPage>
  );
}
