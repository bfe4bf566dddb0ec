import { useEffect, useRef } from 'preact/hooks';
import { fullAddressOf, placeOf } from '../../../domain/rules/place-line.ts';
import { wordsIn } from '../../../locales/language.ts';
import { partsWords } from '../../../locales/parts.ts';
import { placesImportWords } from '../../../locales/places-import.ts';
import { Button } from '../../../ui/Button.tsx';
import { Details } from '../../../ui/Details.tsx';
import { SummaryList } from '../../../ui/SummaryList.tsx';
import { Table } from '../../../ui/Table.tsx';
import { WarningText } from '../../../ui/WarningText.tsx';
import type { ImportState } from './usePlacesImport.ts';

type Props = {
  readonly state: Extract<ImportState, { step: 'checked' }>;
  readonly onUse: () => Promise<void>;
  readonly onOther: () => void;
};

const mostFirst = 5;
const mostListed = 20;

/** What the file holds and what it changes, before anything is saved. */
export function ImportPreview({ state, onUse, onOther }: Props) {
  const words = wordsIn(placesImportWords);
  const { places, others } = state.checked;
  const { added, removed, same } = state.change;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { rows, columns } = words;
  const first = places.slice(0, mostFirst);
  const isSame = added.length === 0 && removed.length === 0;
  return (
    <>
      <h2 ref={heading} class="govuk-heading-m" tabIndex={-1}>
        {words.previewTitle}
      </h2>
      <SummaryList
        rows={[
          { key: rows.places, value: String(places.length) },
          { key: rows.added, value: String(added.length) },
          { key: rows.removed, value: String(removed.length) },
          { key: rows.same, value: String(same) },
          others.length > 0 && { key: rows.others, value: others.join(', ') },
        ]}
      />
      <Table
        isStacked
        firstCellIsHeader
        caption={words.firstTitle(first.length)}
        captionClasses="govuk-table__caption--m"
        head={[columns.name, columns.street, columns.estate, columns.postcode].map((text) => ({
          text,
        }))}
        rows={first.map(({ name, street, estate, postcode }) =>
          [name, street, estate, postcode].map((text) => ({ text })),
        )}
      />
      <Lines title={words.addedTitle} lines={added} />
      <Lines title={words.removedTitle} lines={removed} />
      {removed.length > 0 && (
        <WarningText iconFallbackText={wordsIn(partsWords).warning}>
          {words.removedWarning(removed.length)}
        </WarningText>
      )}
      {isSame && <p class="govuk-body">{words.isSame}</p>}
      <div class="govuk-button-group">
        {!isSame && (
          <Button id="use-places" type="button" preventDoubleClick onClick={onUse}>
            {words.use}
          </Button>
        )}
        <Button type="button" variant="secondary" onClick={onOther}>
          {words.other}
        </Button>
      </div>
    </>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const words = wordsIn(placesImportWords);
  if (lines.length === 0) return null;
  const rest = lines.length - mostListed;
  return (
    <Details summaryText={title}>
      <ul class="govuk-list">
        {lines.slice(0, mostListed).map((line) => (
          <li key={line}>{fullAddressOf(placeOf(line))}</li>
        ))}
      </ul>
      {rest > 0 && <p>{words.more(rest)}</p>}
    </Details>
  );
}
