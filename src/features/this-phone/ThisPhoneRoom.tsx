import { useEffect, useState } from 'preact/hooks';
import { formatDay, formatDayTime } from '../../locales/dates.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { thisPhoneWords } from '../../locales/this-phone.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { sizeText } from '../../parts/size-text.ts';
import { InsetText } from '../../ui/InsetText.tsx';
import { SummaryList, type SummaryRow } from '../../ui/SummaryList.tsx';
import { WarningText } from '../../ui/WarningText.tsx';
import { isNearlyFull, type PhoneFacts } from './phone-facts.ts';

type Props = { readonly readFacts: () => Promise<PhoneFacts> };

/** What lies on this phone, how much, since when, and whether the browser keeps it. */
export function ThisPhoneRoom({ readFacts }: Props) {
  const words = wordsIn(thisPhoneWords);
  const [facts, setFacts] = useState<PhoneFacts | null>(null);
  useEffect(() => void readFacts().then(setFacts), [readFacts]);
  const counts = useCounts();
  return (
    <RoomPage
      title={words.title}
      heading={words.title}
      back={{ href: '/more', text: words.backToMore }}
    >
      {facts !== null && isNearlyFull(facts) && (
        <WarningText iconFallbackText={wordsIn(partsWords).warning}>{words.nearlyFull}</WarningText>
      )}
      <p class="govuk-body">{words.explain}</p>
      <SummaryList rows={[...counts, ...(facts === null ? [] : rowsOf(facts))]} />
      {facts !== null && (
        <>
          <h2 class="govuk-heading-m">{words.keptTitle}</h2>
          <InsetText>{facts.isKept ? words.kept : words.notKept}</InsetText>
          {!facts.isKept && (
            <p class="govuk-body">
              <a class="govuk-link" href="/help/install">
                {words.install}
              </a>
            </p>
          )}
        </>
      )}
    </RoomPage>
  );
}

function useCounts(): SummaryRow[] {
  const desk = useDesk();
  const { rows, never } = wordsIn(thisPhoneWords);
  // Read for its own sake: the lists below follow it.
  void desk.revision.value;
  const waiting = [...desk.sending.value.values()].filter((one) => one.state !== 'received');
  const { heardAt } = desk.reading.value;
  return [
    { key: rows.records, value: String(desk.list('incident').length) },
    { key: rows.people, value: String(desk.list('person').length) },
    { key: rows.drafts, value: String(desk.drafts.value.length) },
    { key: rows.waiting, value: String(waiting.length) },
    { key: rows.read, value: heardAt === null ? never : formatDayTime(heardAt) },
  ];
}

function rowsOf({ space, since }: PhoneFacts): SummaryRow[] {
  const { rows, unknown, space: spaceOf } = wordsIn(thisPhoneWords);
  const used = space === null ? unknown : spaceOf(sizeText(space.used), sizeText(space.all));
  return [
    ...(since === null ? [] : [{ key: rows.since, value: formatDay(since) }]),
    { key: rows.space, value: used },
  ];
}
