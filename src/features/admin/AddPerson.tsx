import { useState } from 'preact/hooks';
import type { Role } from '../../domain/actor.ts';
import { adminWords } from '../../locales/admin.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useOpenForm } from '../../parts/useOpenForm.ts';
import { useSave } from '../../parts/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { Form } from '../../ui/Form.tsx';
import { Input } from '../../ui/Input.tsx';
import { isoDay } from './dates-typed.ts';
import { addPersonEdits } from './organisation-edits.ts';
import { patchChoices } from './people.ts';
import { nameMistakes, roleMistakes } from './person-mistakes.ts';
import { RoleBoxes } from './RoleBoxes.tsx';

type Typed = { name: string; roles: readonly Role[]; patches: readonly string[] };

const nothing: Typed = { name: '', roles: [], patches: [] };

type Props = { readonly onDone: (sentence: string, path: string) => void };

/** Somebody new: their name, what they do, and the patches they work from today. */
export function AddPerson({ onDone }: Props) {
  const desk = useDesk();
  const form = useSave();
  const [typed, setTyped] = useState(nothing);
  const all = wordsIn(adminWords);
  const words = all.person;
  useOpenForm(typed !== nothing);
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const add = async () => {
    const name = typed.name.trim();
    const mistakes = [...nameMistakes(name), ...roleMistakes(typed.roles)];
    if (mistakes.length > 0) return form.refuse(mistakes);
    const made = { id: desk.makeRecordId(), by: desk.person };
    const patches = typed.patches.map((patch) => ({ row: desk.makeRecordId(), patch }));
    const person = { name, roles: typed.roles, patches };
    if (await form.save(addPersonEdits(made, person, isoDay(desk.now())), [], 'name')) {
      onDone(all.people.added(name), `/admin/people/${made.id}`);
    }
  };
  return (
    <RoomPage
      title={words.newTitle}
      heading={words.newTitle}
      back={{ href: '/admin/people' }}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      <Form onSubmit={add}>
        <Input
          name="name"
          label={{ text: words.name, classes: 'govuk-label--m' }}
          value={typed.name}
          onChange={(name) => change({ name })}
          spellcheck={false}
          autocomplete="off"
          errorMessage={form.errorAt('name')}
        />
        <RoleBoxes
          values={typed.roles}
          onChange={(roles) => change({ roles })}
          errorMessage={form.errorAt('roles')}
        />
        <Checkboxes
          name="patches"
          fieldset={{ legend: { text: words.patches, classes: 'govuk-fieldset__legend--m' } }}
          hint={words.patchesHint}
          items={patchChoices(desk.list('patch'))}
          values={typed.patches}
          onChange={(patches) => change({ patches })}
        />
        <Button>{words.button}</Button>
      </Form>
    </RoomPage>
  );
}
