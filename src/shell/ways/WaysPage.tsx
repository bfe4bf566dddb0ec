import { useEffect, useState } from 'preact/hooks';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { waysWords } from '../../locales/ways.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import type { VaultDatabase } from '../../storage/database.ts';
import { listWays, type Way } from '../../storage/ways.ts';
import { Button } from '../../ui/Button.tsx';
import { NotificationBanner } from '../../ui/NotificationBanner.tsx';
import { SummaryList, type SummaryRow } from '../../ui/SummaryList.tsx';
import { waysPath } from './ways-page.ts';

type Props = { readonly db: VaultDatabase; readonly done: string | null };

/** Every way into this vault, whether it works without a signal, and what may be done to it. */
export function WaysPage({ db, done }: Props) {
  const words = wordsIn(waysWords);
  const [ways, setWays] = useState<readonly Way[]>([]);
  useEffect(() => void listWays(db).then(setWays), [db]);
  const has = (kind: Way['type']) => ways.some(({ type }) => type === kind);
  const banner = done && (
    <NotificationBanner type="success" titleText={wordsIn(partsWords).success} text={done} />
  );
  return (
    <RoomPage title={words.title} heading={words.title} back={{ href: '/more' }} banner={banner}>
      <p class="govuk-body">{words.intro}</p>
      <SummaryList rows={ways.map((way) => rowOf(way, canGo(way, ways)))} />
      <h2 class="govuk-heading-m">{words.addTitle}</h2>
      <div class="govuk-button-group">
        <Button href={waysPath('passkey')}>{words.addPasskey}</Button>
        {!has('pin') && (
          <Button href={waysPath('pin')} variant="secondary">
            {words.addPin}
          </Button>
        )}
        {!has('passphrase') && (
          <Button href={waysPath('words')} variant="secondary">
            {words.addWords}
          </Button>
        )}
      </div>
    </RoomPage>
  );
}

/** Some other way works without a signal. */
const canGo = (way: Way, ways: readonly Way[]): boolean =>
  ways.some((other) => other.counts && other.id !== way.id);

function rowOf(way: Way, mayGo: boolean): SummaryRow {
  const words = wordsIn(waysWords);
  const kind = words.kinds[way.type];
  const link = (text: string, href: string) => ({ href, text, visuallyHiddenText: kind });
  const items = [
    ...(way.type === 'passphrase' ? [link(words.change, waysPath('words'))] : []),
    ...(way.type === 'pin' ? [link(words.change, waysPath('pin'))] : []),
    ...(way.type === 'passkey' && !way.counts ? [link(words.tryIt, waysPath('try', way.id))] : []),
    ...(mayGo ? [link(words.remove, waysPath('remove', way.id))] : []),
  ];
  return { key: kind, value: standing(way), actions: { items } };
}

function standing({ type, counts }: Way): string {
  const words = wordsIn(waysWords);
  if (counts) return words.works;
  return type === 'pin' ? words.worksWithSignal : words.notTried;
}
