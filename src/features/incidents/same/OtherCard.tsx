import { labelOf } from '../../../domain/codes/code-list.ts';
import { incidentStates } from '../../../domain/codes/incident-state.ts';
import { incidentTypes } from '../../../domain/codes/incident-type.ts';
import { placeKinds } from '../../../domain/codes/place-kind.ts';
import { accountOf } from '../../../domain/records/incident.ts';
import { rowIdsOf, stateShown, textOf } from '../../../domain/show.ts';
import { formatDayTime } from '../../../locales/dates.ts';
import { language, wordsIn } from '../../../locales/language.ts';
import { partsWords } from '../../../locales/parts.ts';
import { sameWords } from '../../../locales/same.ts';
import { TextLines } from '../../../parts/TextLines.tsx';
import type { View } from '../../../storage/desk.ts';
import { Details } from '../../../ui/Details.tsx';
import { SummaryList } from '../../../ui/SummaryList.tsx';
import { occurredText } from '../record/occurred-text.ts';

/**
 * What tells one incident from another, of what this person may read: never who it happened to, why, or who
 * may have done it.
 */
export function OtherCard({ view }: { readonly view: View }) {
  const { definition, fields } = view;
  const { keys, theirs, noRef } = wordsIn(sameWords);
  const text = (name: string) => textOf(definition, fields, name);
  const said = language.value;
  const types = rowIdsOf(definition, fields, 'incident_types');
  const kinds = types.map((type) => labelOf(incidentTypes, type, said)).join(', ');
  const ref = text('ref');
  const place = text('place_kind');
  const where = [text('landmark'), text('place_address')].filter(Boolean).join(', ');
  const words = accountOf(fields).join('\n');
  const recorded = text('recorded_at');
  const state = stateShown(definition, fields);
  return (
    <SummaryList
      card={{ title: { text: ref === null ? noRef : theirs(ref) } }}
      rows={[
        { key: keys.types, value: kinds },
        { key: keys.when, value: occurredText(view) },
        { key: keys.place, value: place === null ? '' : labelOf(placeKinds, place, said) },
        where !== '' && { key: keys.where, value: where },
        words !== '' && {
          key: keys.words,
          value: {
            text: (
              <Details summaryText={wordsIn(partsWords).showWords}>
                <TextLines text={words} />
              </Details>
            ),
          },
        },
        recorded !== null && { key: keys.recorded, value: formatDayTime(recorded) },
        state !== null && { key: keys.state, value: labelOf(incidentStates, state, said) },
      ]}
    />
  );
}
