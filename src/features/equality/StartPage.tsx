import { equalityWords } from '../../locales/equality.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { SendingTag } from '../../parts/SendingTag.tsx';
import type { View } from '../../storage/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { InsetText } from '../../ui/InsetText.tsx';
import type { ProfileForm } from './useProfile.ts';

type Props = {
  readonly incident: View;
  readonly form: ProfileForm;
  readonly onBegin: () => void;
};

/** Why these are asked, who sees the answers, and three ways on: answer, say that they would not, skip. */
export function StartPage({ incident, form, onBegin }: Props) {
  const { profile, saving } = form;
  const words = wordsIn(equalityWords);
  const { start } = words;
  const isAnswered = useDesk().sending.value.has(profile);
  return (
    <RoomPage
      title={words.title}
      heading={words.heading}
      back={{ href: `/incidents/${incident.id}`, text: words.backToRecord }}
      mistakes={saving.mistakes}
      attempt={saving.attempt}
    >
      {isAnswered && (
        <InsetText>
          <SendingTag record={profile} /> {start.again}
        </InsetText>
      )}
      <p class="govuk-body">{start.about}</p>
      <p class="govuk-body">{start.choice}</p>
      <p class="govuk-body">{start.why}</p>
      <h2 class="govuk-heading-m">{start.seenTitle}</h2>
      <p class="govuk-body">{start.seen}</p>
      <p class="govuk-body">{start.kept}</p>
      <div class="govuk-button-group">
        <Button type="button" onClick={onBegin}>
          {start.begin}
        </Button>
        <Button id="save" type="button" variant="secondary" onClick={() => form.save(null)}>
          {start.declined}
        </Button>
        <button type="button" class="app-link-button" onClick={form.skip}>
          {start.skip}
        </button>
      </div>
    </RoomPage>
  );
}
