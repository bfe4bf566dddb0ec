import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { versionsWords } from '../../locales/versions.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { isView, useRecord } from '../../parts/useRecord.ts';
import { CheckChoices } from './CheckChoices.tsx';
import { ChooseVersion } from './ChooseVersion.tsx';
import { type Choice, maySettle, questionsOf } from './questions.ts';

type Props = {
  readonly record: string;
  readonly step: string;
  readonly onDone: (sentence: string) => void;
};

/** Walks through a record's answers, one a screen; what was chosen is kept until all are looked at. */
export function RecordVersions({ record, step, onDone }: Props) {
  const desk = useDesk();
  const { route } = useLocation();
  const opened = useRecord(record);
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const words = wordsIn(versionsWords);
  if (!isView(opened)) {
    const parts = wordsIn(partsWords);
    const text = opened === 'loading' ? parts.loading : parts.notFoundTitle;
    return <RoomPage title={words.title} heading={text} back={{ href: '/versions' }} />;
  }
  const all = questionsOf(desk.actor.value, opened, desk.now());
  const questions = all.filter(maySettle);
  const frame = { view: opened, questions, choices };
  if (step === 'check' && questions.length > 0) return <CheckChoices {...frame} onDone={onDone} />;
  const number = Math.min(Math.max(1, Math.floor(Number(step)) || 1), questions.length);
  const question = questions[number - 1];
  if (!question) {
    return (
      <RoomPage title={words.title} heading={words.title} back={{ href: '/versions' }}>
        <p class="govuk-body">{all.length === 0 ? words.settled : words.notYours}</p>
      </RoomPage>
    );
  }
  const keep = (choice: Choice) => {
    const kept = new Map(choices).set(question.key, choice);
    setChoices(kept);
    const ahead = [...questions.slice(number), ...questions.slice(0, number)];
    const next = ahead.find(({ key }) => !kept.has(key));
    route(`/versions/${record}/${next ? questions.indexOf(next) + 1 : 'check'}`);
  };
  return (
    <ChooseVersion
      key={question.key}
      record={record}
      question={question}
      place={{ number, all: questions.length }}
      kept={choices.get(question.key) ?? null}
      onChoose={keep}
    />
  );
}
