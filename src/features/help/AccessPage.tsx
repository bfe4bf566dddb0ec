import { helpWords } from '../../locales/help.ts';
import { wordsIn } from '../../locales/language.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { HelpList } from './HelpList.tsx';

/**
 * The accessibility statement: what works, what is tested and what is not (Public Sector Bodies (Websites and
 * Mobile Applications) (No. 2) Accessibility Regulations 2018, regulation 8).
 */
export function AccessPage() {
  const { access, backToHelp } = wordsIn(helpWords);
  return (
    <RoomPage
      title={access.title}
      heading={access.title}
      back={{ href: '/help', text: backToHelp }}
    >
      <p class="govuk-body">{access.lead}</p>
      <HelpList title={access.canTitle} items={access.can} />
      <HelpList title={access.testedTitle} items={access.tested} />
      <HelpList title={access.notTitle} items={access.not} />
      <h2 class="govuk-heading-m">{access.standardTitle}</h2>
      <p class="govuk-body">{access.standard}</p>
      <h2 class="govuk-heading-m">{access.contactTitle}</h2>
      <p class="govuk-body">{access.contact}</p>
    </RoomPage>
  );
}
