import { helpWords } from '../../locales/help.ts';
import { wordsIn } from '../../locales/language.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { HelpList } from './HelpList.tsx';

/**
 * The accessibility statement: what works, what is tested, what is not and why, what to do instead, whom to tell
 * and who sees to it (Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations
 * 2018, regulation 8).
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
      <Section title={access.insteadTitle} text={access.instead} />
      <Section title={access.standardTitle} text={access.standard} />
      <Section title={access.contactTitle} text={access.contact} />
      <Section title={access.unhappyTitle} text={access.unhappy} />
    </RoomPage>
  );
}

function Section({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      <p class="govuk-body">{text}</p>
    </section>
  );
}
