import { useState } from 'preact/hooks';
import { StaffSummary } from '../../domain/records/staff.ts';
import type { HalfCode } from '../../domain/recovery-protocol.ts';
import { formatDayTime } from '../../locales/dates.ts';
import { wordsIn } from '../../locales/language.ts';
import { recoveryWords } from '../../locales/recovery.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useSave } from '../../parts/useSave.ts';
import type { Desk } from '../../storage/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { Select } from '../../ui/Select.tsx';
import { HalfShown } from './HalfShown.tsx';
import type { RecoveryActions } from './recovery-actions.ts';
import { recoveryPath } from './recovery-path.ts';

type Props = { readonly ask: RecoveryActions['ask']; readonly onDone: () => void };

/** Asks for a code for somebody else, and shows its first half once. */
export function AskFor({ ask, onDone }: Props) {
  const desk = useDesk();
  const form = useSave();
  const words = wordsIn(recoveryWords);
  const [person, setPerson] = useState('');
  const [half, setHalf] = useState<HalfCode | null>(null);
  if (half !== null) {
    const next = words.half.next(formatDayTime(half.until));
    return <HalfShown title={words.half.first} half={half.half} next={next} onDone={onDone} />;
  }
  const submit = async () => {
    if (person === '') return form.refuse([{ id: 'person', text: words.ask.missing }]);
    const asked = await ask(person);
    if (asked.ok) return setHalf(asked.value);
    form.refuse([{ id: 'person', text: words.faults[asked.fault] }]);
  };
  return (
    <RoomPage
      title={words.ask.title}
      heading={words.ask.title}
      back={{ href: recoveryPath() }}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      <p class="govuk-body">{words.ask.sure}</p>
      <Form onSubmit={submit}>
        <Select
          name="person"
          label={words.ask.person}
          items={[{ value: '', text: words.ask.choose }, ...othersAt(desk)]}
          value={person}
          onChange={setPerson}
          errorMessage={form.errorAt('person')}
        />
        <Button>{words.ask.button}</Button>
      </Form>
    </RoomPage>
  );
}

/** Everybody else who works here, by name. */
function othersAt(desk: Desk): { value: string; text: string }[] {
  return desk
    .list('staff')
    .flatMap(({ id, summary }) => {
      const parsed = StaffSummary.safeParse(summary);
      const works = parsed.success && parsed.data.ended === null && id !== desk.person;
      return works ? [{ value: id, text: parsed.data.name ?? '' }] : [];
    })
    .sort((a, b) => a.text.localeCompare(b.text));
}
