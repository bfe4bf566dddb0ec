import { equalityWords } from '../../locales/equality.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { SendingTag } from '../../parts/SendingTag.tsx';
import { usePageTitle } from '../../parts/usePageTitle.ts';
import type { View } from '../../storage/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';

type Props = { readonly incident: View; readonly profile: string };

/** Says where the answers are now, and how far they have come; never what they are. */
export function SavedPage({ incident, profile }: Props) {
  const words = wordsIn(equalityWords);
  const isReceived = useDesk().sending.value.get(profile)?.state === 'received';
  usePageTitle(words.title);
  return (
    <div class="govuk-main-wrapper">
      <Panel titleText={words.savedTitle} />
      <SendingTag record={profile} isExplained />
      {!isReceived && <p class="govuk-body">{words.savedNext}</p>}
      <Button href={`/incidents/${incident.id}`}>{words.backToRecord}</Button>
    </div>
  );
}
