import { adminWords } from '../../locales/admin.ts';
import { wordsIn } from '../../locales/language.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { ConfirmPage } from './ConfirmPage.tsx';
import { isoDay } from './dates-typed.ts';
import { changeOf } from './organisation-edits.ts';
import { type PersonProps, pathOf } from './person-page.ts';

/** Ends a person's work here, or takes the end back. */
export function EndPerson({ view, person, onDone }: PersonProps) {
  const desk = useDesk();
  const all = wordsIn(adminWords);
  const words = all.end;
  const isEnding = person.ended === null;
  const name = person.name ?? '';
  return (
    <ConfirmPage
      title={isEnding ? words.button : words.restartButton}
      heading={isEnding ? words.title(name) : words.restartTitle(name)}
      text={isEnding ? words.text : words.restartText}
      button={isEnding ? words.button : words.restartButton}
      back={pathOf(person)}
      edits={[changeOf(view, 'ended', isEnding ? isoDay(desk.now()) : null)]}
      record={view}
      onDone={() => onDone(all.person.saved)}
    />
  );
}
