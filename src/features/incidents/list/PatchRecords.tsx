import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { labelOf } from '../../../domain/codes/code-list.ts';
import { incidentStates } from '../../../domain/codes/incident-state.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { language, wordsIn } from '../../../locales/language.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import type { Entry } from '../../../storage/desk.ts';
import { Filter } from '../../../ui/Filter.tsx';
import { Input } from '../../../ui/Input.tsx';
import { Select } from '../../../ui/Select.tsx';
import { listPath } from '../paths.ts';
import { isOwn, newestFirst } from './piles.ts';
import { RecordCards } from './RecordCards.tsx';

/**
 * The records of the patches that this person sees, found by words, reference or state. The state stands in the
 * address; what is typed never does.
 */
export function PatchRecords() {
  const desk = useDesk();
  const { list } = wordsIn(incidentsWords);
  const [text, setText] = useState('');
  const { query, route } = useLocation();
  const state = incidentStates.codes.find(({ code }) => code === query.state)?.code ?? '';
  const revision = desk.revision.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision changes what the desk holds
  const found = useMemo(() => {
    const isSearch = text.trim() !== '';
    const all = isSearch ? desk.search('incident', text) : desk.list('incident');
    const wanted = all.filter((entry) => isSearch || !isOwn(entry, desk.person));
    return newestFirst(wanted.filter((entry) => state === '' || stateOf(entry) === state));
  }, [desk, revision, text, state]);
  const isFiltered = text.trim() !== '' || state !== '';
  return (
    <>
      <h2 class="govuk-heading-l">{list.patch}</h2>
      <Filter
        heading={{ text: list.filter }}
        selectedFilters={state === '' ? undefined : selectedState(state)}
      >
        <Input
          name="find"
          label={list.search}
          hint={list.searchHint}
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={text}
          onChange={setText}
        />
        <Select
          name="state"
          label={list.state}
          items={[
            { value: '', text: list.anyState },
            ...incidentStates.codes.map((code) => ({
              value: code.code,
              text: code[language.value],
            })),
          ]}
          value={state}
          onChange={(code) => route(code === '' ? listPath() : `${listPath()}?state=${code}`, true)}
        />
      </Filter>
      <p class="govuk-visually-hidden" role="status">
        {isFiltered && list.matches(found.length)}
      </p>
      <RecordCards
        key={`${text} ${state}`}
        title={list.found}
        entries={found}
        emptyText={isFiltered ? list.noneFound : list.nonePatch}
      />
    </>
  );
}

function selectedState(state: string) {
  const { list } = wordsIn(incidentsWords);
  const text = labelOf(incidentStates, state, language.value);
  return {
    heading: { text: list.chosen },
    clearLink: { text: list.clearFilters, href: listPath() },
    removeText: list.removeFilter,
    categories: [{ heading: { text: list.state }, items: [{ text, href: listPath() }] }],
  };
}

function stateOf({ summary }: Entry): unknown {
  return summary !== null && typeof summary === 'object' && 'state' in summary
    ? summary.state
    : null;
}
