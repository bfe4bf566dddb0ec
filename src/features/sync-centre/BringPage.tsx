import { useEffect, useState } from 'preact/hooks';
import { carryWords } from '../../locales/carry.ts';
import { fileWords } from '../../locales/file-words.ts';
import { wordsIn } from '../../locales/language.ts';
import { partsWords } from '../../locales/parts.ts';
import { waitingWords } from '../../locales/sync-centre.ts';
import { RoomPage } from '../../parts/RoomPage.tsx';
import { useSave } from '../../parts/useSave.ts';
import { Button } from '../../ui/Button.tsx';
import { FileUpload } from '../../ui/FileUpload.tsx';
import { Form } from '../../ui/Form.tsx';
import { InsetText } from '../../ui/InsetText.tsx';
import { NotificationBanner } from '../../ui/NotificationBanner.tsx';
import { broughtSentences } from './brought-sentences.ts';
import type { Brought, CarryActions } from './carry-actions.ts';

type Props = { readonly carry: Pick<CarryActions, 'bring' | 'hearOpened'> };

/** Brings in a locked copy that was carried here from a phone without a signal. */
export function BringPage({ carry }: Props) {
  const form = useSave();
  const words = wordsIn(carryWords);
  const [file, setFile] = useState<File | null>(null);
  const [brought, setBrought] = useState<Brought | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isOpened, setOpened] = useState(false);
  useEffect(
    () =>
      carry.hearOpened((copy) => {
        setFile(copy);
        setOpened(true);
      }),
    [carry],
  );
  const submit = async () => {
    setBrought(null);
    if (file === null) return form.refuse([{ id: 'copy', text: words.fileMissing }]);
    setBusy(true);
    const result = await carry.bring(await file.text());
    setBusy(false);
    form.refuse(result.ok ? [] : [{ id: 'copy', text: words.faults[result.fault] }]);
    if (result.ok) setBrought(result.value);
  };
  const said = brought === null ? [] : broughtSentences(brought);
  const banner = said.length > 0 && (
    <NotificationBanner type="success" titleText={wordsIn(partsWords).success}>
      {said.map((sentence) => (
        <p key={sentence} class="govuk-body">
          {sentence}
        </p>
      ))}
    </NotificationBanner>
  );
  return (
    <RoomPage
      title={words.bringTitle}
      heading={words.bringTitle}
      back={{ href: '/waiting', text: wordsIn(waitingWords).backToWaiting }}
      mistakes={form.mistakes}
      attempt={form.attempt}
      banner={banner}
    >
      <p class="govuk-body">{words.bringExplain}</p>
      <Form onSubmit={submit}>
        {isOpened ? (
          <InsetText id="copy">{words.opened}</InsetText>
        ) : (
          <FileUpload
            name="copy"
            label={words.file}
            hint={words.fileHint}
            words={wordsIn(fileWords)}
            onChange={([chosen]) => setFile(chosen ?? null)}
            errorMessage={form.errorAt('copy')}
          />
        )}
        <Button disabled={isBusy}>{isBusy ? words.bringing : words.bring}</Button>
      </Form>
    </RoomPage>
  );
}
