import { adminWords } from '../../locales/admin.ts';
import { formatDay } from '../../locales/dates.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { patchName } from '../../parts/record-title.ts';
import type { View } from '../../storage/desk.ts';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { isoDay } from './dates-typed.ts';
import type { Person } from './people.ts';
import { workedRows } from './people.ts';
import { pathOf } from './person-page.ts';

type Props = { readonly view: View; readonly person: Person };

/** The patches a person works, has worked and covers, with their days. */
export function WorkedPatches({ view, person }: Props) {
  const desk = useDesk();
  const all = wordsIn(adminWords);
  const words = all.person;
  const today = isoDay(desk.now());
  const rows = workedRows(view);
  if (rows.length === 0) return <p class="govuk-body">{all.people.none}</p>;
  return (
    <SummaryList
      rows={rows.map(({ row, worked: { patch, from, to, cover } }) => {
        const name = patchName(desk, patch);
        const isRunning = to === null || today < to;
        return {
          key: cover ? `${name} (${words.cover})` : name,
          value: `${formatDay(from)} – ${to === null ? all.noEnd : formatDay(to)}`,
          ...(isRunning && {
            actions: {
              items: [
                { href: `${pathOf(person, 'end-patch')}/${row}`, text: words.endPatchRow(name) },
              ],
            },
          }),
        };
      })}
    />
  );
}
