import { useLocation } from 'preact-iso';
import type { Nation } from '../../domain/codes/code-list.ts';
import { equalityProfileId } from '../../domain/records/equality-profile.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { useDraft } from '../../parts/useDraft.ts';
import { isView, useRecord } from '../../parts/useRecord.ts';
import { type SaveState, useSave } from '../../parts/useSave.ts';
import type { View } from '../../storage/desk.ts';
import { nationOf, type Profile, profileEdits, profileFrom } from './profile.ts';
import type { Chosen, QuestionName } from './screens.ts';

/** One set of answers being given: what is chosen, and the ways it is kept, saved or let go. */
export type ProfileForm = {
  profile: string;
  nation: Nation;
  chosen: Chosen;
  saving: SaveState;
  choose: (screen: string, name: QuestionName, value: string) => void;
  /** Notes the screen an opened draft goes on at. */
  reach: (screen: string) => void;
  /** Saves the answers, or null for a person who would rather not give any. */
  save: (chosen: Chosen | null) => Promise<void>;
  skip: () => void;
};

export const equalityPath = (incident: string, screen: string): string =>
  `/incidents/${incident}/equality/${screen}`;

export function useProfile(incident: View): ProfileForm {
  const desk = useDesk();
  const { route } = useLocation();
  const profile = equalityProfileId(incident.id, desk.person);
  const before = useRecord(profile);
  const draft = `equality-${incident.id}`;
  const form = useDraft<Profile>({
    id: draft,
    form: 'equality',
    record: incident.id,
    read: profileFrom,
  });
  const saving = useSave(draft);
  const { chosen } = form.contents;
  const nation = nationOf(desk, incident);
  const save = async (answers: Chosen | null) => {
    const known = isView(before) ? before : null;
    const asking = { incident, before: known, me: desk.person, nation, now: desk.now() };
    await form.keep();
    const isSaved = await saving.save(profileEdits(asking, answers), [], 'save');
    if (isSaved) route(equalityPath(incident.id, 'saved'), true);
  };
  return {
    profile,
    nation,
    chosen,
    saving,
    choose: (step, name, value) => form.change({ step, chosen: { ...chosen, [name]: value } }),
    reach: (step) => {
      form.change({ step });
      void form.keep();
    },
    save,
    skip: () => {
      void form.keep().then(() => desk.dropDraft(draft));
      route(`/incidents/${incident.id}`);
    },
  };
}
