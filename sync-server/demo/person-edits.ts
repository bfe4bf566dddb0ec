import { noSafeContact } from '../../src/domain/records/person.ts';
import { type Affected, affectedPeople } from './affected.ts';
import type { CastStory } from './cast.ts';
import { answered, type DemoEdit, editsOf } from './save.ts';

/** The record of someone affected, made by whoever met them first. */
export function personEdits({ story, person }: CastStory): DemoEdit[] {
  if (!person?.introduced) return [];
  const edit = editsOf('person', person.id);
  const affected: Affected = affectedPeople[person.who];
  return answered(edit, {
    scope: `patch:${story.patch}`,
    recorded_by: story.by,
    name: affected.name,
    name_to_use: affected.use,
    phone: affected.phone,
    home: affected.home,
    language: affected.language,
    safe_contact: safeContact(affected),
  });
}

function safeContact(affected: Affected) {
  return {
    ...noSafeContact,
    methods: affected.methods,
    never: affected.never ?? [],
    times: affected.times ?? '',
    code_word: affected.codeWord ?? '',
    leave_message: affected.voicemail ?? null,
    post_ok: affected.post ?? null,
    visit_ok: affected.visit ?? null,
    other_person: affected.other ?? '',
    flags: affected.flags ?? [],
  };
}
