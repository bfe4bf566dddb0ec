import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import type { AnsweredRow } from '../../../parts/answered-rows.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import type { View } from '../../../storage/desk.ts';
import { SummaryList } from '../../../ui/SummaryList.tsx';
import { answerGroups, type GroupName } from './answer-groups.ts';
import { occurredText } from './occurred-text.ts';
import { UnseenNotice } from './UnseenNotice.tsx';

type Props = { readonly view: View; readonly reference: string };

/** What was answered, group by group. */
export function AnswerCards({ view, reference }: Props) {
  const desk = useDesk();
  const { page } = wordsIn(incidentsWords);
  const hidesSensitive = view.level !== null && !view.level.includes('sensitive');
  return (
    <>
      {answerGroups(desk, view).map(({ name, rows }) => {
        const shown = [...firstRow(name, view, page.when), ...rows.map(rowOf)];
        if (shown.length === 0) return null;
        return (
          <SummaryList key={name} card={{ title: { text: page.groups[name] } }} rows={shown} />
        );
      })}
      {hidesSensitive && <UnseenNotice view={view} reference={reference} fieldClass="sensitive" />}
    </>
  );
}

function firstRow(name: GroupName, view: View, label: string) {
  const when = name === 'when' ? occurredText(view) : '';
  return when === '' ? [] : [{ key: label, value: when }];
}

const rowOf = ({ label, answers }: AnsweredRow) => ({
  key: label,
  value: {
    text: answers.map((answer, at) => (at === 0 ? answer : [<br key={answer} />, answer])),
  },
});
