import { useState } from 'preact/hooks';
import { adminWords } from '../../locales/admin.ts';
import { wordsIn } from '../../locales/language.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useOpenForm } from '../../parts/useOpenForm.ts';
import { useSave } from '../../parts/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Input } from '../../ui/Input.tsx';
import { changeOf } from './organisation-edits.ts';
import { nameMistakes } from './person-mistakes.ts';
import { type PersonProps, pathOf } from './person-page.ts';

/** Another name for a person: a marriage, a mistake put right. */
export function NamePage({ view, person, onDone }: PersonProps) {
  const form = useSave();
  const [name, setName] = useState(person.name ?? '');
  const words = wordsIn(adminWords).person;
  useOpenForm(name !== person.name);
  const save = async () => {
    const mistakes = nameMistakes(name.trim());
    if (mistakes.length > 0) return form.refuse(mistakes);
    if (await form.save([changeOf(view, 'name', name.trim())], [view], 'name')) onDone(words.saved);
  };
  return (
    <RoomPage
      title={words.nameTitle}
      back={{ href: pathOf(person) }}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      <Form onSubmit={save}>
        <Input
          name="name"
          label={{ text: words.name, isPageHeading: true, classes: 'govuk-label--l' }}
          value={name}
          onChange={setName}
          spellcheck={false}
          autocomplete="off"
          errorMessage={form.errorAt('name')}
        />
        <Button>{words.save}</Button>
      </Form>
    </RoomPage>
  );
}
