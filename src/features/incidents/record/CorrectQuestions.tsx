import { incidentsWords } from '../../../locales/incidents.ts';
import { language, wordsIn } from '../../../locales/language.ts';
import type { SaveState } from '../../../parts/useSave.ts';
import type { View } from '../../../storage/desk.ts';
import { Details } from '../../../ui/Details.tsx';
import { Input } from '../../../ui/Input.tsx';
import { Textarea } from '../../../ui/Textarea.tsx';
import type { Answers } from '../capture/answers.ts';
import { DayQuestion } from '../capture/DayQuestion.tsx';
import { PlaceQuestion } from '../capture/PlaceQuestion.tsx';
import type { Correction } from './correction.ts';
import { occurredText } from './occurred-text.ts';
import { needsReason } from './rights.ts';

type Props = {
  readonly view: View;
  readonly contents: Correction;
  readonly change: (part: Partial<Correction>) => void;
  readonly errorAt: SaveState['errorAt'];
};

/** The words, the time and the place; and why, once others act on the record. */
export function CorrectQuestions({ view, contents, change, errorAt }: Props) {
  const { correct } = wordsIn(incidentsWords);
  const { answers, reason } = contents;
  const changeAnswer = (part: Partial<Answers>) => change({ answers: { ...answers, ...part } });
  const screen = { answers, change: changeAnswer, mistakes: [] };
  return (
    <>
      <Textarea
        name="account"
        label={{ text: correct.account, classes: 'govuk-label--m' }}
        hint={correct.accountHint}
        lang={language.value}
        value={answers.account}
        onChange={(account) => changeAnswer({ account })}
        errorMessage={errorAt('account')}
      />
      <Details summaryText={correct.time} open={answers.day !== null}>
        <p class="govuk-body">{correct.current(occurredText(view))}</p>
        <DayQuestion {...screen} />
      </Details>
      <PlaceQuestion {...screen} />
      {needsReason(view) && (
        <Input
          name="reason"
          label={{ text: correct.reason, classes: 'govuk-label--m' }}
          hint={correct.reasonHint}
          value={reason}
          onChange={(typed) => change({ reason: typed })}
          errorMessage={errorAt('reason')}
        />
      )}
    </>
  );
}
