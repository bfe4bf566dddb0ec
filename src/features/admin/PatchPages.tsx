import { useDesk } from '../../parts/desk-context.ts';
import { AddPatch } from './AddPatch.tsx';
import { EndPatch } from './EndPatch.tsx';
import { PatchTable } from './PatchTable.tsx';
import { Section } from './Section.tsx';
import type { SectionProps } from './section.ts';

const list = '/admin/patches';

/** The patches at /admin/patches, a new one at /new, the end of one at /:id. */
export function PatchPages({ rest, done, onDone }: SectionProps) {
  const desk = useDesk();
  void desk.revision.value;
  const [id] = rest;
  const finish = (sentence: string) => onDone(sentence, list);
  if (id === 'new') return <AddPatch onDone={finish} />;
  if (id !== undefined) return <EndPatch key={id} id={id} onDone={finish} />;
  return (
    <Section section="patches" done={done}>
      <PatchTable entries={desk.list('patch')} />
    </Section>
  );
}
