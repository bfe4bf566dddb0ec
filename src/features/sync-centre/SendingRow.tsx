import { makeReceiptNumber } from '../../domain/ids.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { waitingWords } from '../../locales/sync-centre.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { titleOf } from '../../parts/record-title.ts';
import { SendingTag } from '../../parts/SendingTag.tsx';
import { sizeText } from '../../parts/size-text.ts';
import type { Connection, Sending } from '../../storage/desk.ts';

/** A record of one's own: what it is called, how far it has come, its size and why it waits. */
export function SendingRow({ sending }: { readonly sending: Sending }) {
  const desk = useDesk();
  const entry = desk.entry(sending.record);
  const title = titleOf(desk, sending.record);
  const href = hrefOf(sending, entry?.type ?? null);
  return (
    <li class="app-card">
      <h3 class="app-card__title">
        {href === null ? (
          title
        ) : (
          <a class="govuk-link" href={href}>
            {title}
          </a>
        )}
      </h3>
      <p class="app-card__meta">
        <SendingTag record={sending.record} /> {sizeText(sending.bytes)}
      </p>
      <p class="app-card__meta">{meaningOf(sending, desk.connection.value)}</p>
    </li>
  );
}

function meaningOf({ state, first }: Sending, connection: Connection): string {
  const words = wordsIn(partsWords);
  switch (state) {
    case 'received':
      return first === null ? '' : wordsIn(waitingWords).receipt(makeReceiptNumber(first));
    case 'waiting':
      return `${words.sendingMeaning.waiting} ${words.reason[connection]}`;
    case 'sending':
      return words.sendingMeaning.sending;
    case 'attention':
      return wordsIn(waitingWords).seeWhy;
  }
}

function hrefOf({ state, record }: Sending, type: string | null): string | null {
  if (state === 'attention') return '/waiting/attention';
  return type === 'incident' ? `/incidents/${record}` : null;
}
