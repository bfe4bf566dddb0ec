import { useState } from 'preact/hooks';
import type { HalfCode } from '../../domain/recovery-protocol.ts';
import { formatDayTime } from '../../locales/dates.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { recoveryWords } from '../../locales/recovery.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { nameOf } from '../../parts/people-names.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useSave } from '../../parts/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { WarningText } from '../../ui/WarningText.tsx';
import { HalfShown } from './HalfShown.tsx';
import type { Asked, RecoveryActions } from './recovery-actions.ts';
import { recoveryPath } from './recovery-path.ts';

type Props = {
  /** Null where nothing is asked (any more) for this person. */
  readonly asked: Asked | null;
  readonly confirm: RecoveryActions['confirm'];
  readonly onDone: () => void;
};

/** Confirms what somebody else asked for a third, and shows the second half of the code once. */
export function ConfirmFor({ asked, confirm, onDone }: Props) {
  const desk = useDesk();
  const form = useSave();
  const all = wordsIn(recoveryWords);
  const words = all.confirming;
  const [half, setHalf] = useState<HalfCode | null>(null);
  if (half !== null) {
    const next = all.half.last(formatDayTime(half.until));
    return <HalfShown title={all.half.second} half={half.half} next={next} onDone={onDone} />;
  }
  const submit = async ({ person, askedBy }: Asked) => {
    const confirmed = await confirm(person, askedBy);
    if (confirmed.ok) return setHalf(confirmed.value);
    form.refuse([{ id: 'confirm', text: all.faults[confirmed.fault] }]);
  };
  return (
    <RoomPage
      title={all.title}
      heading={asked ? words.title(nameOf(desk, asked.person)) : all.title}
      back={{ href: recoveryPath() }}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      {asked === null ? (
        <p class="govuk-body">{words.gone}</p>
      ) : (
        <Form onSubmit={() => submit(asked)}>
          <p class="govuk-body">{words.text(nameOf(desk, asked.askedBy))}</p>
          <WarningText iconFallbackText={wordsIn(partsWords).warning}>{words.warning}</WarningText>
          <Button id="confirm">{words.button}</Button>
        </Form>
      )}
    </RoomPage>
  );
}
