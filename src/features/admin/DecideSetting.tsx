import { movesFor } from '../../domain/policy.ts';
import { SettingsSummary } from '../../domain/records/settings.ts';
import { adminWords } from '../../locales/admin.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { nameOf } from '../../parts/people-names.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { isView, useRecord } from '../../parts/useRecord.ts';
import { useSave } from '../../parts/useSave.ts';
import type { View } from '../../storage/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { decideEdits } from './organisation-edits.ts';
import { settingValueText, stampText } from './setting-words.ts';
import { settingLines } from './settings-shown.ts';

type Props = { readonly id: string; readonly onDone: (sentence: string) => void };

/** The second person's word on a proposed change; the buttons are the moves the rules allow. */
export function DecideSetting({ id, onDone }: Props) {
  const opened = useRecord(id);
  const words = wordsIn(adminWords).settings;
  if (!isView(opened) || opened.type !== 'settings') {
    const { loading, notFoundTitle } = wordsIn(partsWords);
    const heading = opened === 'loading' ? loading : notFoundTitle;
    return <RoomPage title={words.title} heading={heading} back={{ href: '/admin/settings' }} />;
  }
  return <Decision view={opened} onDone={onDone} />;
}

function Decision({ view, onDone }: { view: View; onDone: (sentence: string) => void }) {
  const desk = useDesk();
  const form = useSave();
  const words = wordsIn(adminWords).settings;
  const moves = movesFor(desk.actor.value, view).map(({ does }) => does);
  const decide = async (to: 'approved' | 'rejected') => {
    if (await form.save(decideEdits(view, to), [view], 'decision')) onDone(words[to]);
  };
  return (
    <RoomPage
      title={words.decideTitle}
      heading={words.decideTitle}
      back={{ href: '/admin/settings' }}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      <ProposedChange view={view} />
      {moves.length === 0 && <p class="govuk-body">{words.cannotDecide}</p>}
      <div class="govuk-button-group" id="decision">
        {moves.includes('approve') && (
          <Button type="button" preventDoubleClick onClick={() => decide('approved')}>
            {words.approve}
          </Button>
        )}
        {moves.includes('reject') && (
          <Button
            type="button"
            variant="secondary"
            preventDoubleClick
            onClick={() => decide('rejected')}
          >
            {words.reject}
          </Button>
        )}
      </div>
    </RoomPage>
  );
}

function ProposedChange({ view }: { readonly view: View }) {
  const desk = useDesk();
  const words = wordsIn(adminWords).settings;
  const parsed = SettingsSummary.safeParse(view.definition.summary(view.fields));
  if (!parsed.success || parsed.data.key === null) return null;
  const { key, value, reason, by, at } = parsed.data;
  const now = settingLines(desk.list('settings')).find((line) => line.key === key)?.value ?? null;
  return (
    <SummaryList
      card={{ title: { text: words.names[key] } }}
      rows={[
        { key: words.rows.now, value: settingValueText(now) },
        { key: words.rows.next, value: settingValueText(value) },
        { key: words.rows.reason, value: reason ?? '' },
        { key: words.rows.by, value: words.by(nameOf(desk, by), stampText(at)) },
      ]}
    />
  );
}
