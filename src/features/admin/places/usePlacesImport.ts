import { useState } from 'preact/hooks';
import type { Place } from '../../../domain/rules/place-line.ts';
import { lineOf } from '../../../domain/rules/place-line.ts';
import { fileInUse, filesOf, otherPartsIn } from '../../../domain/rules/places-file.ts';
import { wordsIn } from '../../../locales/language.ts';
import { placesImportWords } from '../../../locales/places-import.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import { type SaveState, useSave } from '../../../parts/useSave.ts';
import { saveFaultText } from '../../../parts/why-not.ts';
import { type CheckedPlaces, checkPlaces, type PlacesMistake } from './check-places.ts';
import {
  awayEdits,
  changeBetween,
  importSaves,
  linesInUse,
  type PlacesChange,
} from './place-edits.ts';
import { readTextFile } from './read-file.ts';

/** Where an import stands; the places in use stay as they are until it is confirmed. */
export type ImportState =
  | { step: 'choosing' | 'checking' }
  | { step: 'wrong'; mistakes: readonly PlacesMistake[] }
  | { step: 'checked'; checked: CheckedPlaces; change: PlacesChange }
  | { step: 'saving'; said: string };

export type PlacesImport = {
  state: ImportState;
  form: SaveState;
  check: (file: File | null) => Promise<void>;
  /** Saves the checked places; true once all of them are on this phone. */
  use: (places: readonly Place[]) => Promise<boolean>;
  startAgain: () => void;
};

/** Reads, checks and brings in a file of the places of one patch. */
export function usePlacesImport(patch: string): PlacesImport {
  const desk = useDesk();
  const form = useSave();
  const words = wordsIn(placesImportWords);
  const [state, setState] = useState<ImportState>({ step: 'choosing' });
  const refuse = (text: string) => {
    form.refuse([{ id: 'places-file', text }]);
    setState({ step: 'choosing' });
  };
  const check = async (file: File | null) => {
    if (file === null) return refuse(words.fileMissing);
    setState({ step: 'checking' });
    const read = await readTextFile(file);
    if (!read.ok) return refuse(words.faults[read.fault]);
    const checked = checkPlaces(read.value);
    const { mistakes, places } = checked;
    if (mistakes.length > 0) {
      form.refuse([{ id: 'places-file', text: words.wrongSummary(mistakes.length) }]);
      return setState({ step: 'wrong', mistakes });
    }
    const before = await linesInUse(desk, fileInUse(filesOf(desk.list('places-part')), patch));
    if (!before.ok) return refuse(saveFaultText(before.fault, null));
    form.refuse([]);
    const change = changeBetween(before.value, places.map(lineOf));
    setState({ step: 'checked', checked, change });
  };
  const use = async (places: readonly Place[]) => {
    const file = desk.makeRecordId();
    const saves = importSaves(desk, { patch, file }, places);
    for (const [part, edits] of saves.entries()) {
      setState({ step: 'saving', said: words.saving(part + 1, saves.length) });
      if (!(await form.save(edits, [], 'use-places'))) {
        setState(state);
        return false;
      }
    }
    setState({ step: 'saving', said: words.tidying });
    for (const record of otherPartsIn(desk.list('places-part'), patch, file)) {
      const opened = await desk.open(record);
      const view = opened.ok ? opened.value : null;
      // What stays is taken away by the next import; the new places are in use already.
      if (view) await desk.save(awayEdits(view));
    }
    return true;
  };
  const startAgain = () => {
    form.refuse([]);
    setState({ step: 'choosing' });
  };
  return { state, form, check, use, startAgain };
}
