import { useState } from 'preact/hooks';
import { RoomPage } from '../../../src/parts/RoomPage.tsx';
import { Button } from '../../../src/ui/Button.tsx';
import { CharacterCount, type CountType } from '../../../src/ui/CharacterCount.tsx';
import { Checkboxes } from '../../../src/ui/Checkboxes.tsx';
import { DateInput } from '../../../src/ui/DateInput.tsx';
import { FileUpload } from '../../../src/ui/FileUpload.tsx';
import { Form } from '../../../src/ui/Form.tsx';
import { Input } from '../../../src/ui/Input.tsx';
import { PasswordInput } from '../../../src/ui/PasswordInput.tsx';
import { Radios } from '../../../src/ui/Radios.tsx';
import { Textarea } from '../../../src/ui/Textarea.tsx';

const tall = { style: 'height: 900px' };

/** A form of every kind of answer, far apart, all of them wrong at each press of its button. */
function Mistakes() {
  const [attempt, setAttempt] = useState(0);
  const mistakes = ['name', 'account', 'kind', 'when-day'].map((id) => ({
    id,
    text: `Enter ${id}`,
  }));
  const fieldset = (text: string) => ({ legend: { text } });
  return (
    <main id="content">
      <RoomPage
        title="Form"
        heading="Form"
        back={{ href: '/' }}
        mistakes={attempt === 0 ? [] : mistakes}
        attempt={attempt}
      >
        <Form onSubmit={() => setAttempt(attempt + 1)}>
          <Button>Send</Button>
          <div {...tall} />
          <Input name="name" label="Name" hint="As it is spelt" />
          <div {...tall} />
          <Textarea name="account" label="Account" rows={40} />
          <div {...tall} />
          <Radios
            name="kind"
            fieldset={fieldset('Kind')}
            items={[
              { value: 'a', text: 'A' },
              { value: 'b', text: 'B' },
            ]}
          />
          <div {...tall} />
          <DateInput
            id="when"
            fieldset={fieldset('When')}
            items={[
              { name: 'day', label: 'Day' },
              { name: 'year', label: 'Year' },
            ]}
          />
          <div {...tall} />
        </Form>
      </RoomPage>
    </main>
  );
}

function count(
  limit: number,
  given = '',
  settings: { threshold?: number; countType?: CountType } = {},
) {
  return function Counted() {
    const [value, setValue] = useState(given);
    const unit = settings.countType ?? 'character';
    const say = (left: number) =>
      `You have ${Math.abs(left)} ${unit}${Math.abs(left) === 1 ? '' : 's'} ${left < 0 ? 'too many' : 'remaining'}`;
    return (
      <CharacterCount
        name="account"
        label="Account"
        maxlength={limit}
        descriptionText={`You can enter up to ${limit}`}
        countText={say}
        value={value}
        onChange={setValue}
        {...settings}
      />
    );
  };
}

const revealing = (value: string) => ({
  value,
  text: value,
  conditional: <Input name={`more-${value}`} label={`More about ${value}`} />,
});

function Boxes() {
  const [values, setValues] = useState<readonly string[]>(['post']);
  const none = { value: 'none', text: 'None', behaviour: 'exclusive' } as const;
  return (
    <Checkboxes
      name="by"
      fieldset={{ legend: 'How?' }}
      items={[revealing('phone'), revealing('post'), { divider: 'or' }, none]}
      values={values}
      onChange={setValues}
    />
  );
}

function Choice() {
  const [value, setValue] = useState('');
  return (
    <Radios
      name="by"
      fieldset={{ legend: 'How?' }}
      items={[revealing('phone'), revealing('post')]}
      value={value}
      onChange={setValue}
    />
  );
}

const fileWords = {
  chooseFiles: 'Choose file',
  noFileChosen: 'No file chosen',
  filesChosen: (number: number) => `${number} files chosen`,
  dropInstruction: 'or drop file',
  enteredDropZone: 'Entered drop zone',
  leftDropZone: 'Left drop zone',
};

function files(multiple: boolean, disabled = false) {
  return function Files() {
    const [names, setNames] = useState('');
    return (
      <>
        <FileUpload
          name="photos"
          label="Photos"
          hint="Of the place"
          words={fileWords}
          multiple={multiple}
          disabled={disabled}
          onChange={(chosen) => setNames(chosen.map(({ name }) => name).join(' and '))}
        />
        <output>{names}</output>
      </>
    );
  };
}

const passwordWords = {
  show: 'Show',
  hide: 'Hide',
  showLabel: 'Show words',
  hideLabel: 'Hide words',
  shownAnnouncement: 'Your words are visible',
  hiddenAnnouncement: 'Your words are hidden',
};

function Secret() {
  const [value, setValue] = useState('');
  return (
    <Form onSubmit={() => undefined}>
      <PasswordInput
        name="words"
        label="Words"
        words={passwordWords}
        value={value}
        onChange={setValue}
      />
      <Button>Unlock</Button>
    </Form>
  );
}

export const questions = {
  mistakes: Mistakes,
  count: count(10),
  'count-filled': count(10, 'abc'),
  'count-over': count(10, 'abcdefghijkl'),
  'count-threshold': count(10, 'abc', { threshold: 50 }),
  'count-words': count(3, '', { countType: 'words' }),
  'count-signs': count(10, '', { countType: 'characters' }),
  checkboxes: Boxes,
  radios: Choice,
  file: files(false),
  files: files(true),
  'file-disabled': files(false, true),
  password: Secret,
};
