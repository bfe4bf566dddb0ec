export type Language = 'en' | 'cy';
export type Nation = 'eng' | 'wal' | 'sct' | 'nir';

/** One choice of a list: stable for ever, never shown itself, end-dated instead of deleted. */
export type Code<Value extends string = string> = {
  readonly code: Value;
  readonly en: string;
  readonly cy: string;
  readonly group?: string;
  readonly helpEn?: string;
  readonly helpCy?: string;
  readonly validFrom: string;
  /** The last day on which it may be chosen; null while it is in use. */
  readonly validTo: string | null;
  readonly jurisdictions: readonly Nation[];
  readonly sort: number;
};

export type CodeList<Value extends string = string> = {
  readonly name: string;
  readonly codes: readonly Code<Value>[];
};

/** The union of a list's codes: `CodeOf<typeof sources>`. */
export type CodeOf<List> = List extends CodeList<infer Value> ? Value : never;

type Extra = Partial<
  Pick<Code, 'group' | 'helpEn' | 'helpCy' | 'validFrom' | 'validTo' | 'jurisdictions'>
>;

/** A choice as it is written down: code, English, Welsh and, seldom, what else there is to say. */
export type Row<Value extends string = string> = readonly [
  code: Value,
  en: string,
  cy: string,
  extra?: Extra,
];

const everyNation: readonly Nation[] = ['eng', 'wal', 'sct', 'nir'];

/** Makes a list whose order of display is the order it is written in. */
export function codeList<Value extends string>(
  name: string,
  validFrom: string,
  rows: readonly Row<Value>[],
): CodeList<Value> {
  const codes = rows.map(([code, en, cy, extra], at) => ({
    code,
    en,
    cy,
    validFrom,
    validTo: null,
    jurisdictions: everyNation,
    ...extra,
    sort: at + 1,
  }));
  return { name, codes };
}

/** Puts rows under one heading, or into the group `quick` that a field screen offers first. */
export function inGroup<Value extends string>(
  group: string,
  rows: readonly Row<Value>[],
): Row<Value>[] {
  return rows.map(([code, en, cy, extra]) => [code, en, cy, { ...extra, group }]);
}

/** Every code ever in the list, old ones too, in the shape that `z.enum` wants. */
export function codesOf<Value extends string>(list: CodeList<Value>): readonly [Value, ...Value[]] {
  const [first, ...rest] = list.codes.map(({ code }) => code);
  if (first === undefined) throw new Error(`The list ${list.name} is empty`);
  return [first, ...rest];
}

/** What may be chosen on a day (and in a nation, where one is known), in display order. */
export function currentCodes<Value extends string>(
  list: CodeList<Value>,
  dateIso: string,
  nation?: Nation,
): readonly Code<Value>[] {
  const day = dateIso.slice(0, 10);
  return list.codes.filter(
    ({ validFrom, validTo, jurisdictions }) =>
      validFrom <= day &&
      (validTo === null || day <= validTo) &&
      (nation === undefined || jurisdictions.includes(nation)),
  );
}

export function codesInGroup<Value extends string>(
  list: CodeList<Value>,
  group: string,
): readonly Code<Value>[] {
  return list.codes.filter((one) => one.group === group);
}

export function isCode<Value extends string>(list: CodeList<Value>, code: string): code is Value {
  return list.codes.some((one) => one.code === code);
}

/** The words of a code; one this version does not know is shown as written, never an error. */
export function labelOf(list: CodeList, code: string, language: Language): string {
  return list.codes.find((one) => one.code === code)?.[language] ?? code.replaceAll('_', ' ');
}

/** The help text of a code, or an empty string where none is needed. */
export function helpOf(list: CodeList, code: string, language: Language): string {
  const found = list.codes.find((one) => one.code === code);
  return (language === 'cy' ? found?.helpCy : found?.helpEn) ?? '';
}
