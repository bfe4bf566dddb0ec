import { filesOf } from '../../domain/rules/places-file.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { AddPatch } from './AddPatch.tsx';
import { EndPatch } from './EndPatch.tsx';
import { PatchTable } from './PatchTable.tsx';
import { PlacesPage } from './places/PlacesPage.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section.ts';

const list = '/admin/patches';

/** The patches at /admin/patches, a new one at /new, the end of one at /:id, its places at /:id/places. */
export function PatchPages({ rest, done, onDone }: SectionProps) {
  const desk = useDesk();
  void desk.revision.value;
  const [id, page] = rest;
  const finish = (sentence: string) => onDone(sentence, list);
  if (id === 'new') return <AddPatch onDone={finish} />;
  if (id !== undefined && page === 'places') {
    return <PlacesPage key={id} patch={id} onDone={finish} />;
  }
  if (id !== undefined) return <EndPatch key={id} id={id} onDone={finish} />;
  return (
    <Section section="patches" done={done}>
      <PatchTable entries={desk.list('patch')} files={filesOf(desk.list('places-part'))} />
    </Section>
  );
}
