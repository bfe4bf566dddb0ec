import { lineOf, type Place } from '../../src/domain/rules/place-line.ts';
import { partsOf, partValues } from '../../src/domain/rules/places-file.ts';
import type { Moments } from './moments.ts';
import { demoPatches, type PatchId } from './places.ts';
import { type DemoSave, editsOf } from './save.ts';

type Street = { name: string; doors: number; estate?: string; flats?: number };

/** Streets that nobody lives in; a block has flats behind each door. */
const streets: Readonly<Record<PatchId, readonly Street[]>> = {
  elm: [
    { name: 'Sampleford Street', doors: 64 },
    { name: 'Madeup Road', doors: 48 },
    { name: 'Pretend Close', doors: 18 },
    { name: 'Example Walk', doors: 3, estate: 'Elm Court', flats: 24 },
    { name: 'Invented Row', doors: 4, estate: 'Fable House', flats: 16 },
  ],
  oak: [
    { name: 'Notreal Avenue', doors: 72 },
    { name: 'Supposed Lane', doors: 36 },
    { name: 'Example Terrace', doors: 28 },
    { name: 'Storybook Way', doors: 5, estate: 'Acorn Point', flats: 20 },
  ],
  celyn: [
    { name: 'Stryd Enghraifft', doors: 56 },
    { name: 'Heol Ddychmygol', doors: 40 },
    { name: 'Clos y Stori', doors: 16 },
    { name: 'Ffordd Ffug', doors: 4, estate: 'Llys Celyn', flats: 18 },
  ],
};

const sharedParts: Readonly<Record<PatchId, readonly string[]>> = {
  elm: ['Bin store', 'Laundry', 'Play area'],
  oak: ['Bin store', 'Car park'],
  celyn: ['Storfa biniau', 'Maes chwarae'],
};

const ward: Readonly<Record<PatchId, string>> = {
  elm: 'E05999901',
  oak: 'E05999902',
  celyn: 'W05999903',
};

/** Every door of a street, and the parts that a block shares. */
function placesOn(patch: PatchId, street: Street, postcode: string): Omit<Place, 'uprn'>[] {
  const at = { street: street.name, estate: street.estate ?? '', postcode, ward: ward[patch] };
  const doors = Array.from({ length: street.doors }, (_, index) => `${index + 1}`);
  const homes = doors.flatMap((door) =>
    street.flats === undefined
      ? [door]
      : Array.from({ length: street.flats }, (_, flat) => `Flat ${flat + 1}, ${door}`),
  );
  const shared = street.estate === undefined ? [] : sharedParts[patch];
  return [...homes, ...shared].map((name) => ({ name, ...at }));
}

/** The made-up places of a patch; no such property number has been given to anyone. */
function placesIn(patch: (typeof demoPatches)[number], first: number): Place[] {
  return streets[patch.id]
    .flatMap((street) => placesOn(patch.id, street, patch.postcode))
    .map((place, index) => ({ ...place, uprn: `${999_000_000_000 + first + index}` }));
}

const imported = 700;

/** The places of each patch, as the administrator brought them when the organisation began. */
export function placeSaves(moments: Moments): DemoSave[] {
  const at = moments.at(imported, '09:00');
  return demoPatches.flatMap((patch, index) => {
    const parts = partsOf(placesIn(patch, index * 1_000).map(lineOf));
    const file = {
      id: `places-${patch.id}`,
      patch: patch.id,
      by: 'ade',
      at: new Date(at).toISOString(),
      parts: parts.length,
    };
    return parts.map((rows, part): DemoSave => {
      const edit = editsOf('places-part', `${file.id}-${part}`);
      const values = partValues(file, part, rows);
      return { by: 'ade', at, edits: values.map(([field, value]) => edit(field, value)) };
    });
  });
}
