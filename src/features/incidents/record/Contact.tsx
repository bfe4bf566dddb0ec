import { textOf, valueOf } from '../../../domain/show.ts';
import { isView, useRecord } from '../../../parts/useRecord.ts';
import type { View } from '../../../storage/desk.ts';
import { ContactDetails } from './ContactDetails.tsx';
import { SafeContactBox } from './SafeContactBox.tsx';
import { UnseenNotice } from './UnseenNotice.tsx';

type Props = { readonly view: View; readonly reference: string };

/** How to reach them safely, before anything to reach them with; the name only after a tap. */
export function Contact({ view, reference }: Props) {
  const { definition, fields, level } = view;
  const person = textOf(definition, fields, 'victim_person');
  if (person !== null) return <PersonContact person={person} />;
  const hidesPerson = level !== null && !level.includes('identity');
  const isKnownHere = valueOf(definition, fields, 'safe_contact') !== null;
  return (
    <>
      {(isKnownHere || !hidesPerson) && <SafeContactBox view={view} />}
      {hidesPerson && <UnseenNotice view={view} reference={reference} fieldClass="identity" />}
    </>
  );
}

function PersonContact({ person }: { readonly person: string }) {
  const opened = useRecord(person);
  if (!isView(opened)) return null;
  return (
    <>
      <SafeContactBox view={opened} />
      <ContactDetails view={opened} />
    </>
  );
}
