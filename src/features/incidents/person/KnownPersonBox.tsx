import { useMemo, useState } from 'preact/hooks';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { Input } from '../../../ui/Input.tsx';
import { ChosenBox } from '../place/ChosenBox.tsx';
import { usePausedText } from '../place/usePausedText.ts';
import { findPeople, type KnownPerson, nameKnown } from './known-people.ts';

/** A list that a thumb can reach to its end. */
const mostShown = 8;

type Props = {
  readonly known: string | null;
  readonly onChoose: (person: string | null) => void;
};

/** Somebody who is in a record already: found by name or reference, never listed unasked. */
export function KnownPersonBox({ known, onChoose }: Props) {
  const desk = useDesk();
  const words = wordsIn(incidentsWords).because.known;
  const [isNew, setNew] = useState(false);
  if (known === null) {
    return (
      <PersonSearch
        onChoose={(person) => {
          setNew(true);
          onChoose(person);
        }}
      />
    );
  }
  return (
    <ChosenBox
      title={words.chosen}
      text={nameKnown(desk, known)}
      remove={words.remove}
      isNew={isNew}
      onRemove={() => onChoose(null)}
    />
  );
}

function PersonSearch({ onChoose }: { readonly onChoose: (person: string) => void }) {
  const desk = useDesk();
  const words = wordsIn(incidentsWords).because.known;
  const [typed, setTyped] = useState('');
  const revision = desk.revision.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision changes whom the desk knows
  const found = useMemo(() => findPeople(desk, typed), [desk, typed, revision]);
  const said = typed.trim() === '' ? '' : words.found(found.length);
  const aloud = usePausedText(said);
  return (
    <>
      <Input
        name="find-person"
        label={words.find}
        hint={words.findHint}
        type="search"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onChange={setTyped}
        // It would send the whole screen on.
        onEnter={() => undefined}
        attributes={{ 'aria-controls': 'people-found' }}
      />
      {said !== '' && <p class="govuk-body">{said}</p>}
      <span class="govuk-visually-hidden" role="status">
        {aloud}
      </span>
      <ul id="people-found" class="govuk-list app-results" aria-label={words.results}>
        {found.slice(0, mostShown).map((person) => (
          <li key={person.id}>
            <button
              type="button"
              class="govuk-button govuk-button--secondary"
              onClick={() => onChoose(person.id)}
            >
              {labelOf(person)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const labelOf = ({ name, ref }: KnownPerson): string => (ref === null ? name : `${name}, ${ref}`);
