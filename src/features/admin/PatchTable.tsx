import { PatchSummary } from '../../domain/records/patch.ts';
import { fileInUse, type PlacesFile } from '../../domain/rules/places-file.ts';
import { adminWords } from '../../locales/admin.ts';
import { formatDay } from '../../locales/dates.ts';
import { choiceWords } from '../../locales/fields.ts';
import { wordsIn } from '../../locales/language.ts';
import { placesImportWords } from '../../locales/places-import.ts';
import type { Entry } from '../../storage/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Table, type TableCell } from '../../ui/Table.tsx';

type Props = { readonly entries: readonly Entry[]; readonly files: readonly PlacesFile[] };

/** Every patch with its places, those in use first. */
export function PatchTable({ entries, files }: Props) {
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
          head={[...Object.values(words.columns), wordsIn(placesImportWords).column].map(
            (text) => ({
              text,
            }),
          )}
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
            { text: <PlacesCell id={id} name={name ?? ''} inUse={fileInUse(files, id)} /> },
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

type PlacesProps = {
  readonly id: string;
  readonly name: string;
  readonly inUse: PlacesFile | null;
};

function PlacesCell({ id, name, inUse }: PlacesProps) {
  const words = wordsIn(placesImportWords);
  return (
    <span>
      {inUse ? `${words.count(inUse.count)}, ${words.since(formatDay(inUse.at))}` : words.noneYet}
      <br />
      <a class="govuk-link" href={`/admin/patches/${id}/places`}>
        {inUse ? words.change : words.add}
        <span class="govuk-visually-hidden">
          {inUse ? words.changeOf(name) : words.addTo(name)}
        </span>
      </a>
    </span>
  );
}
