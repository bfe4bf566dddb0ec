import { wordsIn } from '../locales/language.ts';
import { partsWords } from '../locales/parts.ts';
import { RoomPage } from './RoomPage.tsx';
import type { Opened } from './useRecord.ts';

type Props = { readonly opened: Opened; readonly title: string; readonly back: string };

/** A record that is being opened, or why there is none to show. */
export function NothingToShow({ opened, title, back }: Props) {
  const words = wordsIn(partsWords);
  if (opened === 'loading') return <RoomPage title={title} heading={words.loading} />;
  const isFault = typeof opened === 'string';
  return (
    <RoomPage title={title} heading={words.notFoundTitle} back={{ href: back }}>
      <p class="govuk-body">{isFault ? words.faults[opened] : words.notFoundText}</p>
    </RoomPage>
  );
}
