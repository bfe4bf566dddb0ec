/** One place of a patch's list: a home, a block, a shared part. An empty text is not known. */
export type Place = {
  name: string;
  street: string;
  estate: string;
  postcode: string;
  ward: string;
  uprn: string;
};

/** The cells of a line, in their order. */
export const placeCells = ['name', 'street', 'estate', 'postcode', 'ward', 'uprn'] as const;

/** A place as one line of a file: its cells with tabs between them. */
export const lineOf = (place: Place): string => placeCells.map((cell) => place[cell]).join('\t');

/** The place that a line says. */
export function placeOf(line: string): Place {
  const [name = '', street = '', estate = '', postcode = '', ward = '', uprn = ''] =
    line.split('\t');
  return { name, street, estate, postcode, ward, uprn };
}

/** Where it is, without the postcode: "12 Sampleford Street, Elm Court". */
export function addressOf({ name, street, estate }: Place): string {
  const door = /\d\w?$/.test(name) ? `${name} ${street}` : joined(name, street);
  return joined(door, estate);
}

const joined = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(', ');

/** The same with the postcode. */
export const fullAddressOf = (place: Place): string => joined(addressOf(place), place.postcode);
