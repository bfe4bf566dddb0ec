import { adminWords } from '../../locales/admin.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { nameOf } from '../../parts/people-names.ts';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { settingValueText, stampText } from './setting-words.ts';
import type { SettingLine } from './settings-shown.ts';

type Props = { readonly lines: readonly SettingLine[]; readonly mayPropose: boolean };

/** Every setting: what holds now, and who approved it. */
export function SettingList({ lines, mayPropose }: Props) {
  const desk = useDesk();
  const words = wordsIn(adminWords).settings;
  return (
    <SummaryList
      rows={lines.map(({ key, value, approved }) => ({
        key: words.names[key],
        value: {
          text: (
            <>
              {settingValueText(value)}
              <br />
              <span class="govuk-hint">
                {approved === null
                  ? words.initial
                  : words.approvedBy(nameOf(desk, approved.by), stampText(approved.at))}
              </span>
            </>
          ),
        },
        ...(mayPropose && {
          actions: {
            items: [
              {
                href: `/admin/settings/${key}`,
                text: words.propose,
                visuallyHiddenText: words.names[key],
              },
            ],
          },
        }),
      }))}
    />
  );
}
