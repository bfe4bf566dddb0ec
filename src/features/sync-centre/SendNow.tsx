import { useState } from 'preact/hooks';
import { wordsIn } from '../../locales/language.ts';
import { waitingWords } from '../../locales/sync-centre.ts';
import { Button } from '../../ui/Button.tsx';
import { outcomeSentence, type SendOutcome } from './send-outcome.ts';

type Props = {
  readonly waiting: number;
  readonly sendNow: () => Promise<SendOutcome>;
};

/** The button that people press to be sure; it ends in a sentence with numbers. */
export function SendNow({ waiting, sendNow }: Props) {
  const [state, setState] = useState<'still' | 'sending' | SendOutcome>('still');
  const words = wordsIn(waitingWords);
  const send = async () => {
    setState('sending');
    setState(await sendNow());
  };
  const said =
    state === 'still'
      ? ''
      : state === 'sending'
        ? words.sendingNow
        : outcomeSentence(state, waiting);
  const isRefused = typeof state === 'object' && state.kind === 'done' && state.refused > 0;
  return (
    <>
      <Button type="button" disabled={state === 'sending'} onClick={send}>
        {words.sendNow}
      </Button>
      <div role="status">
        {said !== '' && (
          <p class="govuk-body">
            {isRefused ? (
              <a class="govuk-link" href="/waiting/attention">
                {said}
              </a>
            ) : (
              said
            )}
          </p>
        )}
      </div>
    </>
  );
}
