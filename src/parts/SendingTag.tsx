import { makeReceiptNumber } from '../domain/ids.ts';
import { formatTime } from '../locales/dates.ts';
import { wordsIn } from '../locales/language.ts';
import { partsWords } from '../locales/parts.ts';
import type { Sending } from '../storage/desk.ts';
import { Tag, type TagColour } from '../ui/Tag.tsx';
import { useDesk } from './desk-context.ts';
import { Unbroken } from './Unbroken.tsx';

type Props = {
  readonly record: string;
  /** With what the state means in a sentence, and the receipt number. */
  readonly isExplained?: boolean;
};

const colours: Readonly<Record<Sending['state'], TagColour>> = {
  waiting: 'blue',
  sending: 'blue',
  received: 'green',
  attention: 'red',
};

/** How far a record of one's own has come; nothing for a record that this device never wrote to. */
export function SendingTag({ record, isExplained = false }: Props) {
  const sending = useDesk().sending.value.get(record);
  if (sending === undefined) return null;
  const tag = <Tag colour={colours[sending.state]}>{tagText(sending)}</Tag>;
  if (!isExplained) return tag;
  return (
    <p class="govuk-body">
      {tag} <Meaning sending={sending} />
    </p>
  );
}

/** "Received 14:02", or the state alone. */
function tagText({ state, receivedAt }: Sending): string {
  const words = wordsIn(partsWords);
  if (state !== 'received' || receivedAt === null) return words.sending[state];
  return words.receivedAt(formatTime(receivedAt));
}

function Meaning({ sending: { state, first } }: { readonly sending: Sending }) {
  const desk = useDesk();
  const words = wordsIn(partsWords);
  if (state === 'received') {
    return first === null ? null : (
      <Unbroken text={words.receivedMeaning(makeReceiptNumber(first))} />
    );
  }
  if (state !== 'waiting') return <>{words.sendingMeaning[state]}</>;
  return (
    <>
      {words.sendingMeaning.waiting} {words.reason[desk.connection.value]}
    </>
  );
}
