import { SafeContact } from '../../../domain/records/person.ts';
import { textOf, valueOf } from '../../../domain/show.ts';
import type { Desk, View } from '../../../storage/desk.ts';
import type { Answers } from '../capture/answers.ts';
import { lastRecordOf } from './known-people.ts';

type ContactAnswers = Pick<Answers, 'contact' | 'phone' | 'contactThrough' | 'times' | 'language'>;

/** How to reach somebody, before anything is known of them. */
export const noContactAnswers: ContactAnswers = {
  contact: [],
  phone: '',
  contactThrough: '',
  times: '',
  language: '',
};

/** What is known already of how to reach somebody and in which language: asked once, then shown to be changed. */
export async function contactAnswersOf(desk: Desk, person: View): Promise<ContactAnswers> {
  const { definition, fields } = person;
  const read = SafeContact.safeParse(valueOf(definition, fields, 'safe_contact'));
  const contact = read.success
    ? {
        contact: [...read.data.methods],
        times: read.data.times,
        contactThrough: read.data.other_person,
      }
    : {};
  return {
    ...noContactAnswers,
    ...contact,
    phone: textOf(definition, fields, 'phone') ?? '',
    language: await languageOf(desk, person.id),
  };
}

async function languageOf(desk: Desk, person: string): Promise<string> {
  const last = lastRecordOf(desk, person);
  const opened = last === null ? null : await desk.open(last);
  if (!opened?.ok || opened.value === null) return '';
  return textOf(opened.value.definition, opened.value.fields, 'language_spoken') ?? '';
}
