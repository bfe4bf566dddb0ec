import { recorderOf } from '../../../domain/sight.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import type { View } from '../../../storage/desk.ts';

type Props = {
  readonly view: View;
  readonly reference: string;
  readonly fieldClass: 'identity' | 'sensitive';
};

/** Says that something is kept from this reader, by the record's reference, rather than showing nothing. */
export function UnseenNotice({ view, reference, fieldClass }: Props) {
  const desk = useDesk();
  const { page } = wordsIn(incidentsWords);
  const what = page.classes[fieldClass];
  const wasSeen = recorderOf(view.definition, view.fields) === desk.person;
  return <p class="govuk-body">{wasSeen ? page.unseen(what, reference) : page.hidden(what)}</p>;
}
