import { useState } from 'preact/hooks';
import type { SettingKey } from '../../domain/records/settings.ts';
import { adminWords } from '../../locales/admin.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { type Mistake, RoomPage } from '../../parts/RoomPage.tsx';
import { useOpenForm } from '../../parts/useOpenForm.ts';
import { useSave } from '../../parts/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Input } from '../../ui/Input.tsx';
import { Textarea } from '../../ui/Textarea.tsx';
import { proposeEdits } from './organisation-edits.ts';
import { settingValueText } from './setting-words.ts';
import { rangeOf, readSetting, settingLines } from './settings-shown.ts';

type Props = { readonly setting: SettingKey; readonly onDone: (sentence: string) => void };

/** A change of one setting with its reason; a second person approves it. */
export function ProposeSetting({ setting, onDone }: Props) {
  const desk = useDesk();
  const form = useSave();
  const [typed, setTyped] = useState({ value: '', reason: '' });
  const words = wordsIn(adminWords).settings;
  useOpenForm(typed.value !== '' || typed.reason !== '');
  const now = settingLines(desk.list('settings')).find(({ key }) => key === setting)?.value;
  const propose = async () => {
    const value = readSetting(setting, typed.value);
    const reason = typed.reason.trim();
    const mistakes = [...valueMistakes(setting, value), ...reasonMistakes(reason)];
    if (value === null || mistakes.length > 0) return form.refuse(mistakes);
    const made = { id: desk.makeRecordId(), by: desk.person };
    if (await form.save(proposeEdits(made, { key: setting, value, reason }), [], 'value')) {
      onDone(words.proposed);
    }
  };
  return (
    <RoomPage
      title={words.propose}
      heading={words.names[setting]}
      back={{ href: '/admin/settings' }}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      <p class="govuk-body">{words.now(settingValueText(now ?? null))}</p>
      <Form onSubmit={propose}>
        <Input
          name="value"
          label={words.newValue}
          classes={rangeOf(setting) ? 'govuk-input--width-4' : undefined}
          inputmode={rangeOf(setting) ? 'numeric' : 'text'}
          value={typed.value}
          onChange={(value) => setTyped({ ...typed, value })}
          errorMessage={form.errorAt('value')}
        />
        <Textarea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          rows={3}
          value={typed.reason}
          onChange={(reason) => setTyped({ ...typed, reason })}
          errorMessage={form.errorAt('reason')}
        />
        <Button>{words.proposeButton}</Button>
      </Form>
    </RoomPage>
  );
}

function valueMistakes(setting: SettingKey, value: string | number | null): Mistake[] {
  if (value !== null) return [];
  const words = wordsIn(adminWords).settings;
  const range = rangeOf(setting);
  const text = range ? words.numberError(range.least, range.most) : words.valueError;
  return [{ id: 'value', text }];
}

function reasonMistakes(reason: string): Mistake[] {
  const words = wordsIn(adminWords).settings;
  if (reason === '') return [{ id: 'reason', text: words.reasonError }];
  return reason.length > 400 ? [{ id: 'reason', text: words.reasonLong }] : [];
}
