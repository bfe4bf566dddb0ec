import { wordsIn } from '../locales/language.ts';
import { partsWords } from '../locales/parts.ts';
import { shellWords } from '../locales/shell.ts';
import type { DatabaseEvent, StorageFault } from '../storage/database.ts';
import { Button } from '../ui/Button.tsx';
import { NotificationBanner } from '../ui/NotificationBanner.tsx';

type Props = { readonly trouble: DatabaseEvent | StorageFault };

/** What has happened to the device's storage, in a sentence, and the way on. */
export function DatabaseNotice({ trouble }: Props) {
  const words = wordsIn(shellWords);
  const text =
    trouble === 'blocked' || trouble === 'newer_version' || trouble === 'closed'
      ? words.database[trouble]
      : words.faults[trouble];
  return (
    <NotificationBanner titleText={wordsIn(partsWords).important}>
      <p class="govuk-body">{text}</p>
      <Button type="button" variant="secondary" onClick={() => location.reload()}>
        {words.database.again}
      </Button>
      {trouble === 'not_available' && (
        <p class="govuk-body">
          <a class="govuk-link" href="/salvage.html">
            {words.database.salvage}
          </a>
        </p>
      )}
    </NotificationBanner>
  );
}
