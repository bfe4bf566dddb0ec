import { useDesk } from '../../parts/desk-context.ts';
import { AddPerson } from './AddPerson.tsx';
import { OnePerson } from './OnePerson.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section.ts';

/** Everybody who works here at /admin/people, a new person at /new, one person at /:id. */
export function PeoplePages(props: SectionProps) {
  const desk = useDesk();
  void desk.revision.value;
  const { rest, done, onDone } = props;
  const [id] = rest;
  if (id === 'new') return <AddPerson onDone={onDone} />;
  if (id !== undefined) return <OnePerson key={id} {...props} id={id} page={rest.slice(1)} />;
  return (
    <Section section="people" done={done}>
      <PeopleTable entries={desk.list('staff')} />
    </Section>
  );
}
