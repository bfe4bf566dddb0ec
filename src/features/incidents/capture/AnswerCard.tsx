import { incidentsWords } from '../../../locales/incidents.ts';
import { wordsIn } from '../../../locales/language.ts';
import { partsWords } from '../../../locales/parts.ts';
import { SummaryList } from '../../../ui/SummaryList.tsx';
import { changePath } from '../paths.ts';
import type { AnswerGroup } from './answer-rows.ts';

type Props = { readonly group: AnswerGroup; readonly draft: string };

/** The answers of one screen, with one way back to it. */
export function AnswerCard({ group, draft }: Props) {
  const words = wordsIn(incidentsWords);
  const { notProvided, change } = wordsIn(partsWords);
  return (
    <SummaryList
      card={{
        title: { text: words.check.groups[group.step] },
        actions: { items: [{ href: changePath(draft, group.step), text: change }] },
      }}
      rows={group.rows.map(({ key, text }) => ({
        key: words.check.keys[key],
        value: text === '' ? notProvided : { text: lines(text) },
      }))}
    />
  );
}

const lines = (text: string) =>
  text.split('\n').map((line, at) => (at === 0 ? line : [<br key={line} />, line]));
