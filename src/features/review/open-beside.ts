import { textOf } from '../../domain/show.ts';
import type { Desk, View } from '../../storage/desk.ts';
import { notesOn } from './notes.ts';

/** What goes along when an incident is given to someone: the person affected and the notes on it. */
export async function openBeside(
  desk: Desk,
  view: View,
): Promise<{ person: View | null; notes: View[] }> {
  const victim = textOf(view.definition, view.fields, 'victim_person');
  const person = victim === null ? null : await viewOf(desk, victim);
  const notes = await Promise.all(notesOn(desk, view.id).map(({ id }) => viewOf(desk, id)));
  return { person, notes: notes.filter((note) => note !== null) };
}

async function viewOf(desk: Desk, id: string): Promise<View | null> {
  const opened = await desk.open(id);
  return opened.ok ? opened.value : null;
}
