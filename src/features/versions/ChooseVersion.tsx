import { useState } from 'preact/hooks';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { versionsWords } from '../../locales/versions.ts';
import { fieldLabel } from '../../parts/answer-words.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useSave } from '../../parts/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { Form } from '../../ui/Form.tsx';
import { NotificationBanner } from '../../ui/NotificationBanner.tsx';
import { type Choice, choose, isOutdated, type Question } from './questions.ts';
import { VersionRadios } from './VersionRadios.tsx';
import { movesSentence } from './version-words.ts';

type Props = {
  readonly record: string;
  readonly question: Question;
  readonly place: { readonly number: number; readonly all: number };
  readonly kept: Choice | null;
  readonly onChoose: (choice: Choice) => void;
};

/** One answer with its versions; a version that comes in meanwhile is shown and said. */
export function ChooseVersion({ record, question, place, kept, onChoose }: Props) {
  const desk = useDesk();
  const form = useSave();
  const [chosen, setChosen] = useState(kept?.chosen ?? null);
  const [opened] = useState<Choice>(kept ?? { chosen: '', value: null, over: question.over });
  const words = wordsIn(versionsWords);
  const label = fieldLabel(question.key);
  const goOn = () => {
    const choice = chosen === null ? null : choose(question, chosen);
    if (choice) onChoose(choice);
    else form.refuse([{ id: 'version', text: words.error }]);
  };
  const back = place.number > 1 ? `/versions/${record}/${place.number - 1}` : '/versions';
  const banner = isOutdated(question, opened) && (
    <NotificationBanner titleText={wordsIn(partsWords).important} text={words.arrived} />
  );
  return (
    <RoomPage
      title={words.title}
      back={{ href: back }}
      mistakes={form.mistakes}
      attempt={form.attempt}
      banner={banner}
    >
      <Form onSubmit={goOn}>
        <span class="govuk-caption-l">{words.step(place.number, place.all)}</span>
        <VersionRadios
          question={question}
          legend={label}
          hint={question.isStatus ? movesSentence(desk, question) : words.difference}
          chosen={chosen}
          onChange={setChosen}
          errorMessage={form.errorAt('version')}
        />
        <Button>{wordsIn(partsWords).continue}</Button>
      </Form>
    </RoomPage>
  );
}
