import { useEffect, useState } from 'preact/hooks';
import { patchesAt } from '../../../domain/actor.ts';
import { fileInUse, filesOf, linesOf, type PlacesFile } from '../../../domain/rules/places-file.ts';
import { useDesk } from '../../../parts/desk-context.ts';
import type { Desk } from '../../../storage/desk.ts';
import { type ReadyPlaces, readyPlaces } from './place-search.ts';

/** The places of the patches that this person holds, or why there are none to search yet. */
export type PlacesHere = readonly ReadyPlaces[] | 'loading' | 'none' | 'unreadable';

type Loaded = { files: string; places: PlacesHere };

/** Opens the places in use once they are wanted, part by part; gone again with the screen. */
export function usePlaces(isWanted: boolean): PlacesHere {
  const desk = useDesk();
  void desk.revision.value;
  const wanted = isWanted ? filesHere(desk) : [];
  const files = wanted.map(({ file }) => file).join(' ');
  const [loaded, setLoaded] = useState<Loaded>({ files: '', places: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names of the files say when they change
  useEffect(() => {
    if (files === '') return;
    let isCurrent = true;
    void openAll(desk, wanted).then((places) => {
      if (isCurrent) setLoaded({ files, places });
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, files]);
  if (isWanted && files === '') return 'none';
  return loaded.files === files ? loaded.places : 'loading';
}

/** The file in use of each patch held; a patch without one is left out. */
function filesHere(desk: Desk): { patch: string; file: string; parts: PlacesFile['parts'] }[] {
  const files = filesOf(desk.list('places-part'));
  return patchesAt(desk.actor.value, desk.now()).flatMap((patch) => {
    const inUse = fileInUse(files, patch);
    return inUse ? [{ patch, file: inUse.file, parts: inUse.parts }] : [];
  });
}

async function openAll(
  desk: Desk,
  files: readonly { patch: string; parts: readonly string[] }[],
): Promise<PlacesHere> {
  const ready: ReadyPlaces[] = [];
  for (const { patch, parts } of files) {
    for (const part of parts) {
      const opened = await desk.open(part);
      if (!opened.ok || opened.value === null) return 'unreadable';
      ready.push(readyPlaces(patch, linesOf(opened.value.fields)));
    }
  }
  return ready;
}
