import type { FunctionComponent } from 'preact';
import { adminWords } from '../../locales/admin.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { isView, useRecord } from '../../parts/useRecord.ts';
import { AddWorkedPatch } from './AddWorkedPatch.tsx';
import { CoverPage } from './CoverPage.tsx';
import { EndPerson } from './EndPerson.tsx';
import { EndWorkedPatch } from './EndWorkedPatch.tsx';
import { NamePage } from './NamePage.tsx';
import { PersonPage } from './PersonPage.tsx';
import { peopleIn } from './people.ts';
import { type PersonProps, pathOf } from './person-page.ts';
import { RolesPage } from './RolesPage.tsx';
import { SignInCode } from './SignInCode.tsx';
import type { SectionProps } from './section.ts';

const pages: Readonly<Record<string, FunctionComponent<PersonProps>>> = {
  name: NamePage,
  roles: RolesPage,
  patch: AddWorkedPatch,
  'end-patch': EndWorkedPatch,
  cover: CoverPage,
  end: EndPerson,
  code: SignInCode,
};

type Props = SectionProps & { readonly id: string; readonly page: readonly string[] };

/** One person who works here, or one thing that is changed about their work. */
export function OnePerson({ id, page, accounts, done, onDone }: Props) {
  const opened = useRecord(id);
  const words = wordsIn(adminWords).person;
  const [person] = isView(opened)
    ? peopleIn([
        {
          ...opened,
          summary: opened.definition.summary(opened.fields),
          twoVersions: false,
          narrowsAt: null,
        },
      ])
    : [];
  if (!isView(opened) || opened.type !== 'staff' || !person) {
    const heading = opened === 'loading' ? wordsIn(partsWords).loading : words.notFound;
    return <RoomPage title={words.title} heading={heading} back={{ href: '/admin/people' }} />;
  }
  const [name, row] = page;
  const Page = name === undefined ? undefined : pages[name];
  const props: PersonProps = {
    view: opened,
    person,
    accounts,
    row: row ?? null,
    onDone: (sentence) => onDone(sentence, pathOf(person)),
  };
  return Page ? <Page {...props} /> : <PersonPage {...props} done={done} />;
}
