import { PatchSummary } from '../../domain/records/patch.ts';
import { adminWords } from '../../locales/admin.ts';
import { formatDay } from '../../locales/dates.ts';
import { choiceWords } from '../../locales/fields.ts';
import { wordsIn } from '../../locales/language.ts';
import type { Entry } from '../../storage/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Table, type TableCell } from '../../ui/Table.tsx';

/** Every patch, those in use first. */
export function PatchTable({ entries }: { readonly entries: readonly Entry[] }) {
  const words = wordsIn(adminWords).patches;
  const nations = wordsIn(choiceWords);
  const patches = entries
    .flatMap(({ id, summary }) => {
      const parsed = PatchSummary.safeParse(summary);
      return parsed.success ? [{ id, ...parsed.data }] : [];
    })
    .sort((a, b) => (a.name ?? '').localeCompare(b.name ?? ''))
    .sort((a, b) => Number(a.ended !== null) - Number(b.ended !== null));
  return (
    <>
      <Button href="/admin/patches/new">{words.add}</Button>
      {patches.length === 0 ? (
        <p class="govuk-body">{words.empty}</p>
      ) : (
        <Table
          isStacked
          firstCellIsHeader
          head={Object.values(words.columns).map((text) => ({ text }))}
          rows={patches.map(({ id, name, name_cy, jurisdiction, ended }): TableCell[] => [
            { text: name },
            { text: <span lang="cy">{name_cy}</span> },
            { text: nations[jurisdiction ?? ''] },
            {
              text:
                ended === null ? (
                  <InUse id={id} name={name ?? ''} />
                ) : (
                  words.ended(formatDay(ended))
                ),
            },
          ])}
        />
      )}
    </>
  );
}

function InUse({ id, name }: { readonly id: string; readonly name: string }) {
  const words = wordsIn(adminWords).patches;
  return (
    <span>
      {words.inUse}
      <br />
      <a class="govuk-link" href={`/admin/patches/${id}`}>
        {words.endLink}
        <span class="govuk-visually-hidden"> {name}</span>
      </a>
    </span>
  );
}
