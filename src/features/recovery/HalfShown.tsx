import { wordsIn } from '../../locales/language.ts';
import { recoveryWords } from '../../locales/recovery.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { Button } from '../../ui/Button.tsx';
import { InsetText } from '../../ui/InsetText.tsx';

type Props = {
  readonly title: string;
  readonly half: string;
  /** What happens next, and by when. */
  readonly next: string;
  readonly onDone: () => void;
};

/** Half of a code, shown once; it is kept nowhere on this device. */
export function HalfShown({ title, half, next, onDone }: Props) {
  const words = wordsIn(recoveryWords).half;
  return (
    <RoomPage title={title} heading={title}>
      <InsetText>
        <strong translate={false}>{half}</strong>
      </InsetText>
      <p class="govuk-body">{words.shown}</p>
      <p class="govuk-body">{next}</p>
      <Button type="button" onClick={onDone}>
        {words.done}
      </Button>
    </RoomPage>
  );
}
