import { type CodeList, labelOf } from '../../../domain/codes/code-list.ts';
import { safeContactFlags, safeContactMethods } from '../../../domain/codes/safe-contact.ts';
import { SafeContact } from '../../../domain/records/person.ts';
import { valueOf } from '../../../domain/show.ts';
import { incidentsWords } from '../../../locales/incidents.ts';
import { language, wordsIn } from '../../../locales/language.ts';
import type { View } from '../../../storage/desk.ts';
import { InsetText } from '../../../ui/InsetText.tsx';

const labels = (list: CodeList, codes: readonly string[]): string =>
  codes.map((code) => labelOf(list, code, language.value)).join(', ');

/** How they may be reached, and how never; without an answer, not at all. */
export function SafeContactBox({ view }: { readonly view: View }) {
  const { page } = wordsIn(incidentsWords);
  const read = SafeContact.safeParse(valueOf(view.definition, view.fields, 'safe_contact'));
  const lines = read.success ? linesOf(read.data) : [page.noContact];
  return (
    <InsetText>
      <h2 class="govuk-heading-s">{page.contactFirst}</h2>
      <ul class="govuk-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </InsetText>
  );
}

function linesOf(contact: SafeContact): string[] {
  const { page } = wordsIn(incidentsWords);
  const line = (label: string, text: string) => (text === '' ? [] : [`${label}: ${text}`]);
  const isSafe = (value: boolean | null) =>
    value === null ? '' : page.yesNo[value ? 'yes' : 'no'];
  const flags = labels(safeContactFlags, contact.flags);
  return [
    ...line(page.safeContact, labels(safeContactMethods, contact.methods)),
    ...line(page.never, labels(safeContactMethods, contact.never)),
    ...line(page.times, contact.times),
    ...line(page.through, contact.other_person),
    ...line(page.codeWord, contact.code_word),
    ...line(page.leaveMessage, isSafe(contact.leave_message)),
    ...line(page.postOk, isSafe(contact.post_ok)),
    ...line(page.visitOk, isSafe(contact.visit_ok)),
    ...line(page.senderName, contact.sender_name),
    ...(flags === '' ? [] : [flags]),
  ];
}
