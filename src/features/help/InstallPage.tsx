import { helpWords } from '../../locales/help.ts';
import { wordsIn } from '../../locales/language.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { InsetText } from '../../ui/InsetText.tsx';
import { HelpList } from './HelpList.tsx';

/** How the app comes to the home screen of each kind of device. */
export function InstallPage() {
  const { install, backToHelp } = wordsIn(helpWords);
  return (
    <RoomPage
      title={install.title}
      heading={install.title}
      back={{ href: '/help', text: backToHelp }}
    >
      <p class="govuk-body">{install.why}</p>
      <HelpList title={install.androidTitle} items={install.android} isOrdered />
      <HelpList title={install.iosTitle} items={install.ios} isOrdered />
      <InsetText>{install.iosWarning}</InsetText>
      <HelpList title={install.computerTitle} items={install.computer} />
      <p class="govuk-body">{install.name}</p>
    </RoomPage>
  );
}
