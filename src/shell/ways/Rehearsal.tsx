import { useState } from 'preact/hooks';
import { fail, type Result } from '../../domain/result.ts';
import { wordsIn } from '../../locales/language.ts';
import { waysWords } from '../../locales/ways.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useMistakes } from '../../parts/useMistakes.ts';
import { readMark } from '../../storage/marks.ts';
import { isPasskey, rehearsePasskey } from '../../storage/passkey-way.ts';
import { Button } from '../../ui/Button.tsx';
import { readStart } from '../session.ts';
import { askPasskey } from './passkeys.ts';
import { type WayPage, waysPath } from './ways-page.ts';

type Props = WayPage & { readonly id: string; readonly done: string };

/** Flight mode, once: a passkey counts as a way in only after it has opened the vault without a signal. */
export function Rehearsal({ world, db, id, done, onDone }: Props) {
  const words = wordsIn(waysWords).passkey;
  const mistakes = useMistakes();
  const [isBusy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    const tried = await rehearse({ world, db }, id);
    setBusy(false);
    if (tried.ok) return onDone(done);
    const text = tried.fault === 'signal' ? words.stillSignal : words.noneWithout;
    mistakes.show([{ id: 'rehearse', text }]);
  };
  return (
    <RoomPage
      title={words.rehearseTitle}
      heading={words.rehearseTitle}
      back={{ href: waysPath() }}
      mistakes={mistakes.list}
      attempt={mistakes.attempt}
    >
      <p class="govuk-body">{words.rehearseText}</p>
      <ol class="govuk-list govuk-list--number">
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div class="govuk-button-group">
        <Button id="rehearse" type="button" disabled={isBusy} onClick={press}>
          {words.rehearseButton}
        </Button>
        <Button href={waysPath()} variant="secondary">
          {words.later}
        </Button>
      </div>
    </RoomPage>
  );
}

/** Only an answer from outside shows that there is a signal, whatever the phone says of itself. */
async function rehearse(
  { world, db }: Pick<Props, 'world' | 'db'>,
  id: string,
): Promise<Result<null, 'signal' | 'failed'>> {
  const reached = await readStart(world.transport);
  if (reached.ok || reached.fault !== 'no_signal') return fail('signal');
  const mark = await readMark(db, 'vault');
  const slots = (mark?.slots ?? []).filter(isPasskey).filter((slot) => slot.id === id);
  if (slots.length === 0) return fail('failed');
  const answered = await askPasskey(world, slots);
  if (!answered.ok) return fail('failed');
  const rehearsed = await rehearsePasskey(db, answered.value, world.vault.crypto);
  return rehearsed.ok ? rehearsed : fail('failed');
}
