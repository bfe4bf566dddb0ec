import type { Role } from '../../domain/actor.ts';
import { helpOf, labelOf } from '../../domain/codes/code-list.ts';
import { roles as roleCodes } from '../../domain/codes/role.ts';
import { helpWords } from '../../locales/help.ts';
import { language, wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { HelpList } from './HelpList.tsx';
import { StateMeanings } from './StateMeanings.tsx';

const fieldRoles: readonly Role[] = ['warden', 'officer', 'supervisor', 'specialist'];
const decidingRoles: readonly Role[] = ['supervisor', 'specialist'];

const whatItDoes = (role: Role): string =>
  `${labelOf(roleCodes, role, language.value)}: ${helpOf(roleCodes, role, language.value)}`;

/** What to do, by the roles of the one who reads it; what the app promises; what helps when it goes wrong. */
export function HelpPage() {
  const words = wordsIn(helpWords);
  const { roles } = useDesk().actor.value;
  const is = (among: readonly Role[]) => roles.some((role) => among.includes(role));
  const isAdmin = is(['admin']);
  const isAuditor = is(['auditor']);
  return (
    <RoomPage
      title={words.title}
      heading={words.title}
      back={{ href: '/more', text: words.backToMore }}
    >
      {roles.length > 0 && <HelpList title={words.roleTitle} items={roles.map(whatItDoes)} />}
      {is(decidingRoles) && (
        <HelpList
          title={words.supervisorTitle}
          items={words.supervisor}
          picture={{ name: 'review', alt: words.pictures.review }}
        />
      )}
      {is(fieldRoles) && (
        <HelpList
          title={words.fieldTitle}
          items={words.field}
          picture={{ name: 'record', alt: words.pictures.record }}
        />
      )}
      {isAdmin && (
        <HelpList
          title={words.adminTitle}
          items={words.admin}
          picture={{ name: 'phones', alt: words.pictures.phones }}
        />
      )}
      {isAuditor && <HelpList title={words.auditorTitle} items={words.auditor} />}
      {!is(fieldRoles) && !isAdmin && !isAuditor && (
        <HelpList title={words.otherTitle} items={words.other} />
      )}
      {is(fieldRoles) && (
        <StateMeanings picture={{ name: 'waiting', alt: words.pictures.waiting }} />
      )}
      <HelpList title={words.promisesTitle} items={words.promises} />
      <HelpList title={words.wrongTitle} items={words.wrong} />
      <p class="govuk-body">
        <a class="govuk-link" href="/help/install">
          {words.installLink}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/help/access">
          {words.accessLink}
        </a>
      </p>
    </RoomPage>
  );
}
