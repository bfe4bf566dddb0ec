import { labelOf } from '../../domain/codes/code-list.ts';
import { roles } from '../../domain/codes/role.ts';
import { adminWords } from '../../locales/admin.ts';
import { language, wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { patchName } from '../../parts/record-title.ts';
import type { Entry } from '../../storage/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Table, type TableCell } from '../../ui/Table.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { isoDay } from './dates-typed.ts';
import { type Person, peopleIn } from './people.ts';

/** Everybody who works here, with their roles and the patches they work today. */
export function PeopleTable({ entries }: { readonly entries: readonly Entry[] }) {
  const desk = useDesk();
  const words = wordsIn(adminWords).people;
  const people = peopleIn(entries);
  const today = isoDay(desk.now());
  const patchesOf = (person: Person) =>
    person.patches
      .filter(({ from, to }) => from <= today && (to === null || today <= to))
      .map(({ patch }) => patchName(desk, patch))
      .join(', ');
  return (
    <>
      <Button href="/admin/people/new">{words.add}</Button>
      {people.length === 0 ? (
        <p class="govuk-body">{words.empty}</p>
      ) : (
        <Table
          isStacked
          caption={words.count(people.length)}
          captionClasses="govuk-table__caption--m"
          firstCellIsHeader
          head={Object.values(words.columns).map((text) => ({ text }))}
          rows={people.map((person): TableCell[] => [
            { text: <Name person={person} /> },
            {
              text: person.roles.map((role) => labelOf(roles, role, language.value)).join(', '),
            },
            { text: patchesOf(person) || words.none },
          ])}
        />
      )}
    </>
  );
}

function Name({ person }: { readonly person: Person }) {
  return (
    <span>
      <a class="govuk-link" href={`/admin/people/${person.id}`}>
        {person.name}
      </a>{' '}
      {person.ended !== null && <Tag colour="grey">{wordsIn(adminWords).people.ended}</Tag>}
    </span>
  );
}
