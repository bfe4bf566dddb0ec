import { useState } from 'preact/hooks';
import { adminWords } from '../../locales/admin.ts';
import { choiceWords } from '../../locales/fields.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useOpenForm } from '../../parts/useOpenForm.ts';
import { useSave } from '../../parts/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Input } from '../../ui/Input.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { addPatchEdits } from './organisation-edits.ts';

const nations = ['eng', 'wal', 'sct'];
const nothing = { name: '', nameCy: '', nation: '' };

/** A new patch, with its name in both languages. */
export function AddPatch({ onDone }: { readonly onDone: (sentence: string) => void }) {
  const desk = useDesk();
  const form = useSave();
  const [typed, setTyped] = useState(nothing);
  const words = wordsIn(adminWords).patches;
  useOpenForm(typed !== nothing);
  const change = (part: Partial<typeof nothing>) => setTyped({ ...typed, ...part });
  const add = async () => {
    const patch = { ...typed, name: typed.name.trim(), nameCy: typed.nameCy.trim() };
    const mistakes = [
      { id: 'name', text: words.nameError, isWrong: patch.name === '' },
      { id: 'name-cy', text: words.nameCyError, isWrong: patch.nameCy === '' },
      { id: 'nation', text: words.nationError, isWrong: patch.nation === '' },
    ].filter(({ isWrong }) => isWrong);
    if (mistakes.length > 0) return form.refuse(mistakes);
    const edits = addPatchEdits({ id: desk.makeRecordId(), by: desk.person }, patch);
    if (await form.save(edits, [], 'name')) onDone(words.added(patch.name));
  };
  return (
    <RoomPage
      title={words.add}
      heading={words.add}
      back={{ href: '/admin/patches' }}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      <Form onSubmit={add}>
        <Input
          name="name"
          label={words.name}
          value={typed.name}
          onChange={(name) => change({ name })}
          attributes={{ maxLength: 80 }}
          errorMessage={form.errorAt('name')}
        />
        <Input
          name="name-cy"
          label={words.nameCy}
          value={typed.nameCy}
          onChange={(nameCy) => change({ nameCy })}
          attributes={{ maxLength: 80, lang: 'cy' }}
          spellcheck={false}
          errorMessage={form.errorAt('name-cy')}
        />
        <Radios
          name="nation"
          fieldset={{ legend: words.nation }}
          items={nations.map((value) => ({ value, text: wordsIn(choiceWords)[value] }))}
          value={typed.nation}
          onChange={(nation) => change({ nation })}
          errorMessage={form.errorAt('nation')}
        />
        <Button>{words.button}</Button>
      </Form>
    </RoomPage>
  );
}
