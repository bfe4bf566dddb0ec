import { PatchSummary } from '../../../domain/records/patch.ts';
import { fileInUse, filesOf } from '../../../domain/rules/places-file.ts';
import { formatDayTime } from '../../../locales/dates.ts';
import { wordsIn } from '../../../locales/language.ts';
import { partsWords } from '../../../locales/parts.ts';
import { placesImportWords } from '../../../locales/places-import.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { nameOf } from '../../../parts/people-names.ts';
import { RoomPage } from '../../../parts/RoomPage.tsx';
import { patchName } from '../../../parts/record-title.ts';
import { useOpenForm } from '../../../parts/useOpenForm.ts';
import { InsetText } from '../../../ui/InsetText.tsx';
import { ImportForm } from './ImportForm.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { usePlacesImport } from './usePlacesImport.ts';

type Props = { readonly patch: string; readonly onDone: (sentence: string) => void };

/** The places of one patch: what is in use since when, and the way to bring in others. */
export function PlacesPage({ patch, onDone }: Props) {
  const desk = useDesk();
  void desk.revision.value;
  const words = wordsIn(placesImportWords);
  const { state, form, check, use, startAgain } = usePlacesImport(patch);
  useOpenForm(state.step !== 'choosing');
  const frame = { title: words.title, back: { href: '/admin/patches' } };
  if (!PatchSummary.safeParse(desk.entry(patch)?.summary).success) {
    return <RoomPage {...frame} heading={wordsIn(partsWords).notFoundTitle} />;
  }
  const name = patchName(desk, patch);
  const confirm = async () => {
    if (state.step !== 'checked') return;
    const { places } = state.checked;
    if (await use(places)) onDone(words.done(places.length, name));
  };
  return (
    <RoomPage
      {...frame}
      heading={words.heading(name)}
      mistakes={form.mistakes}
      attempt={form.attempt}
    >
      <InUse patch={patch} />
      {state.step === 'checked' ? (
        <ImportPreview state={state} onUse={confirm} onOther={startAgain} />
      ) : (
        <ImportForm state={state} error={form.errorAt('places-file')} onCheck={check} />
      )}
    </RoomPage>
  );
}

function InUse({ patch }: { readonly patch: string }) {
  const desk = useDesk();
  const words = wordsIn(placesImportWords);
  const files = filesOf(desk.list('places-part'));
  const inUse = fileInUse(files, patch);
  const isArriving = files.some((one) => one.patch === patch && !one.isWhole);
  return (
    <InsetText>
      {inUse
        ? words.inUse(inUse.count, formatDayTime(inUse.at), nameOf(desk, inUse.by))
        : words.notYet}
      {isArriving && ` ${words.arriving}`}
    </InsetText>
  );
}
