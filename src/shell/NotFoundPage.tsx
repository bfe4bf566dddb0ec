import { wordsIn } from '../locales/language.ts';
import { openWords } from '../locales/open.ts';
import { RoomPage } from '../parts/RoomPage.tsx';

/** An address that leads nowhere, or to a record that is not this person's to see: the same words. */
export function NotFoundPage() {
  const words = wordsIn(openWords);
  return (
    <RoomPage title={words.notFoundTitle} heading={words.notFoundTitle}>
      <p class="govuk-body">{words.notFound}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/">
          {words.toStart}
        </a>
      </p>
    </RoomPage>
  );
}
