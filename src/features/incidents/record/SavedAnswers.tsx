import { fieldName } from '../../../domain/change.ts';
import type { Json } from '../../../domain/json.ts';
import { Amendment } from '../../../domain/records/incident-shapes.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { partsWords } from '../../../locales/parts.ts';
import { answerText, fieldLabel } from '../../../parts/answer-words.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import type { Desk } from '../../../storage/desk.ts';
import { Details } from '../../../ui/Details.tsx';
import type { Saving } from './history.ts';

/** A correction names the questions it put right, and why. */
function savedText(desk: Desk, key: string, value: Json): string {
  const read = Amendment.safeParse(value);
  if (fieldName(key) !== 'amendment' || !read.success) return answerText(desk, key, value);
  return [...new Set(read.data.fields.map(fieldLabel)), read.data.reason].join(', ');
}

const words = new Set(['account_text', 'words_or_symbols', 'impact_first_words']);

const isOpenly = (key: string): boolean =>
  !words.has(fieldName(key)) && fieldName(key) !== 'victim_person';

/** What one save says, question by question; words that may hurt are behind a tap. */
export function SavedAnswers({ saving }: { readonly saving: Saving }) {
  const desk = useDesk();
  const { page } = wordsIn(incidentsWords);
  return (
    <ul class="govuk-list govuk-list--bullet">
      {saving.answers.map(({ key, head }) => {
        const text = savedText(desk, key, head.value);
        return (
          <li key={head.op}>
            {fieldLabel(key)}{' '}
            {words.has(fieldName(key)) && (
              <Details summaryText={wordsIn(partsWords).showWords}>{text}</Details>
            )}
            {fieldName(key) === 'victim_person' && (
              <Details summaryText={page.showName}>{text}</Details>
            )}
            {isOpenly(key) && <strong>{text}</strong>}
          </li>
        );
      })}
    </ul>
  );
}
