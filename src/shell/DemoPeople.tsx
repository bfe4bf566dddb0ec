import type { DemoPerson } from '../domain/account-protocol.ts';
import { language, wordsIn } from '../locales/language.ts';
import { shellWords } from '../locales/shell.ts';
import { Button } from '../ui/Button.tsx';

type Props = {
  readonly people: readonly DemoPerson[];
  readonly onChoose: (person: DemoPerson) => void;
};

/** The made-up people a demonstration server names, one tap each. No other server sends any. */
export function DemoPeople({ people, onChoose }: Props) {
  const { welcome } = wordsIn(shellWords);
  return (
    <section aria-labelledby="demo-title">
      <h2 id="demo-title" class="govuk-heading-m">
        {welcome.demoTitle}
      </h2>
      <p class="govuk-body">
        {welcome.demoHelp} {welcome.demoSecond}
      </p>
      <ul class="app-card-list">
        {people.map((person) => (
          <li key={person.email} class="app-card">
            <p class="govuk-body">
              <strong>{person.name}</strong>
              <br />
              {person[language.value]}
            </p>
            <Button type="button" variant="secondary" onClick={() => onChoose(person)}>
              {welcome.demoButton(person.name)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
