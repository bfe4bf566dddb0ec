import { urgentInjuries } from '../../domain/codes/injury.ts';
import { domesticRelationships } from '../../domain/codes/relationship.ts';
import { rowIdsOf, textOf } from '../../domain/show.ts';
import { detailsWords } from '../../locales/details.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import type { View } from '../../storage/desk.ts';
import { WarningText } from '../../ui/WarningText.tsx';
import type { Answers } from './edit-of.ts';
import { asCodes, asText } from './question.ts';

type Props = { readonly view: View; readonly answers?: Answers };

/** What an answer calls for at once, by what is chosen on this screen or stands on the record. */
export function Notices({ view, answers = {} }: Props) {
  const words = wordsIn(detailsWords).notices;
  const { warning } = wordsIn(partsWords);
  const relation =
    asText(answers.relationship) || textOf(view.definition, view.fields, 'relationship');
  const injuries = answers.injury
    ? asCodes(answers.injury)
    : rowIdsOf(view.definition, view.fields, 'injury');
  const isDomestic = domesticRelationships.some((code) => code === relation);
  const isUrgent = urgentInjuries.some((code) => injuries.includes(code));
  return (
    <div role="status">
      {isDomestic && <WarningText iconFallbackText={warning}>{words.domestic}</WarningText>}
      {isUrgent && <WarningText iconFallbackText={warning}>{words.urgentInjury}</WarningText>}
    </div>
  );
}
