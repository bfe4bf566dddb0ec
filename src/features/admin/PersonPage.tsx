import { labelOf } from '../../domain/codes/code-list.ts';
import { roles } from '../../domain/codes/role.ts';
import { adminWords } from '../../locales/admin.ts';
import { formatDay } from '../../locales/dates.ts';
import { language, wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { Button } from '../../ui/Button.tsx';
import { NotificationBanner } from '../../ui/NotificationBanner.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { AccountLine } from './AccountLine.tsx';
import { type PersonProps, pathOf } from './person-page.ts';
import { WorkedPatches } from './WorkedPatches.tsx';

/** A person's name, roles, patches and sign-in, each with what may be changed about it. */
export function PersonPage(props: PersonProps & { readonly done: string | null }) {
  const { person, view, accounts, done } = props;
  const words = wordsIn(adminWords).person;
  const { rows } = words;
  const me = useDesk().person;
  const banner = done && (
    <NotificationBanner type="success" titleText={wordsIn(partsWords).success} text={done} />
  );
  const change = (page: string, what: string) => ({
    items: [{ href: pathOf(person, page), text: words.change, visuallyHiddenText: what }],
  });
  return (
    <RoomPage
      title={words.title}
      heading={person.name ?? words.title}
      back={{ href: '/admin/people' }}
      banner={banner}
    >
      <SummaryList
        rows={[
          { key: rows.name, value: person.name ?? '', actions: change('name', rows.name) },
          {
            key: rows.roles,
            value: {
              text: person.roles.map((role) => (
                <p key={role} class="govuk-body">
                  {labelOf(roles, role, language.value)}
                </p>
              )),
            },
            actions: change('roles', rows.roles),
          },
          {
            key: rows.account,
            value: { text: <AccountLine person={person} accounts={accounts} /> },
          },
          person.ended !== null && { key: rows.ended, value: formatDay(person.ended) },
        ]}
      />
      <h2 class="govuk-heading-m">{rows.patches}</h2>
      <WorkedPatches view={view} person={person} />
      <h2 class="govuk-heading-m">{words.actions}</h2>
      <div class="govuk-button-group">
        {person.ended === null && (
          <>
            <Button href={pathOf(person, 'code')}>{words.code}</Button>
            <Button href={pathOf(person, 'patch')} variant="secondary">
              {words.addPatch}
            </Button>
            <Button href={pathOf(person, 'cover')} variant="secondary">
              {words.addCover}
            </Button>
          </>
        )}
        {person.id !== me && (
          <Button href={pathOf(person, 'end')} variant="secondary">
            {person.ended === null ? words.end : words.restart}
          </Button>
        )}
      </div>
    </RoomPage>
  );
}
