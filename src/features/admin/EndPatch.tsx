import { adminWords } from '../../locales/admin.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { useDesk } from '../../parts/desk-context.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { patchName } from '../../parts/record-title.ts';
import { isView, useRecord } from '../../parts/useRecord.ts';
import { ConfirmPage } from './ConfirmPage.tsx';
import { isoDay } from './dates-typed.ts';
import { changeOf } from './organisation-edits.ts';

type Props = { readonly id: string; readonly onDone: (sentence: string) => void };

/** Ends a patch: nothing new is placed in it, and what lies in it stays. */
export function EndPatch({ id, onDone }: Props) {
  const desk = useDesk();
  const opened = useRecord(id);
  const words = wordsIn(adminWords).patches;
  if (!isView(opened) || opened.type !== 'patch') {
    const { loading, notFoundTitle } = wordsIn(partsWords);
    const heading = opened === 'loading' ? loading : notFoundTitle;
    return <RoomPage title={words.title} heading={heading} back={{ href: '/admin/patches' }} />;
  }
  const name = patchName(desk, id);
  return (
    <ConfirmPage
      title={words.endButton}
      heading={words.endTitle(name)}
      text={words.endText}
      button={words.endButton}
      back="/admin/patches"
      edits={[changeOf(opened, 'ended', isoDay(desk.now()))]}
      record={opened}
      onDone={() => onDone(words.endedNow(name))}
    />
  );
}
