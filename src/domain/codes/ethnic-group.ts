import { type Code, codeList, currentCodes, inGroup, type Nation } from './code-list.ts';

type In = { jurisdictions: readonly Nation[] };
const england: In = { jurisdictions: ['eng', 'nir'] };
const wales: In = { jurisdictions: ['wal'] };
const scotland: In = { jurisdictions: ['sct'] };
const englandAndWales: In = { jurisdictions: ['eng', 'wal', 'nir'] };

/** The first answer; its group is the category under which a nation's wording is counted. */
export const ethnicGroups = codeList('ethnic_group', '2026-01-01', [
  ...inGroup('white', [['white', 'White', 'Gwyn']]),
  ...inGroup('mixed', [
    ['mixed', 'Mixed or multiple ethnic groups', 'Grwpiau ethnig cymysg neu luosog'],
  ]),
  ...inGroup('asian', [
    ['asian', 'Asian or Asian British', 'Asiaidd neu Asiaidd Prydeinig', england],
    [
      'asian_wales',
      'Asian, Asian Welsh or Asian British',
      'Asiaidd, Asiaidd Cymreig neu Asiaidd Prydeinig',
      wales,
    ],
    [
      'asian_scotland',
      'Asian, Scottish Asian or British Asian',
      'Asiaidd, Asiaidd Albanaidd neu Asiaidd Prydeinig',
      scotland,
    ],
  ]),
  ...inGroup('black', [
    [
      'black',
      'Black, Black British, Caribbean or African',
      'Du, Du Prydeinig, Caribïaidd neu Affricanaidd',
      england,
    ],
    [
      'black_wales',
      'Black, Black Welsh, Black British, Caribbean or African',
      'Du, Du Cymreig, Du Prydeinig, Caribïaidd neu Affricanaidd',
      wales,
    ],
  ]),
  ...inGroup('african', [
    [
      'african_scotland',
      'African, Scottish African or British African',
      'Affricanaidd, Affricanaidd Albanaidd neu Affricanaidd Prydeinig',
      scotland,
    ],
  ]),
  ...inGroup('caribbean', [
    ['caribbean_or_black_scotland', 'Caribbean or Black', 'Caribïaidd neu Ddu', scotland],
  ]),
  ...inGroup('other', [['other_ethnic', 'Other ethnic group', 'Grŵp ethnig arall']]),
]);

/** The second answer, under the category of the first. */
export const ethnicBackgrounds = codeList('ethnic_background', '2026-01-01', [
  ...inGroup('white', [
    [
      'white_english_or_british',
      'English, Welsh, Scottish, Northern Irish or British',
      'Saesnig, Cymreig, Albanaidd, Gwyddelig o Ogledd Iwerddon neu Brydeinig',
      england,
    ],
    [
      'white_welsh_or_british',
      'Welsh, English, Scottish, Northern Irish or British',
      'Cymreig, Saesnig, Albanaidd, Gwyddelig o Ogledd Iwerddon neu Brydeinig',
      wales,
    ],
    ['white_scottish', 'Scottish', 'Albanaidd', scotland],
    ['white_other_british', 'Other British', 'Prydeinig arall', scotland],
    ['white_irish', 'Irish', 'Gwyddelig'],
    [
      'white_gypsy_or_irish_traveller',
      'Gypsy or Irish Traveller',
      'Sipsi neu Deithiwr Gwyddelig',
      englandAndWales,
    ],
    ['white_gypsy_or_traveller', 'Gypsy or Traveller', 'Sipsi neu Deithiwr', scotland],
    ['white_polish', 'Polish', 'Pwylaidd', scotland],
    ['white_roma', 'Roma', 'Roma'],
    ['white_showman', 'Showman or Showwoman', 'Gŵr neu wraig sioe', scotland],
    ['white_other', 'Any other White background', 'Unrhyw gefndir Gwyn arall'],
  ]),
  ...inGroup('mixed', [
    ['mixed_white_caribbean', 'White and Black Caribbean', 'Gwyn a Du Caribïaidd', englandAndWales],
    ['mixed_white_african', 'White and Black African', 'Gwyn a Du Affricanaidd', englandAndWales],
    ['mixed_white_asian', 'White and Asian', 'Gwyn ac Asiaidd', englandAndWales],
    [
      'mixed_other',
      'Any other mixed or multiple background',
      'Unrhyw gefndir cymysg neu luosog arall',
      englandAndWales,
    ],
  ]),
  ...inGroup('asian', [
    ['asian_indian', 'Indian', 'Indiaidd'],
    ['asian_pakistani', 'Pakistani', 'Pacistanaidd'],
    ['asian_bangladeshi', 'Bangladeshi', 'Bangladeshaidd'],
    ['asian_chinese', 'Chinese', 'Tsieineaidd'],
    ['asian_other', 'Any other Asian background', 'Unrhyw gefndir Asiaidd arall'],
  ]),
  ...inGroup('black', [
    ['black_caribbean', 'Caribbean', 'Caribïaidd', englandAndWales],
    ['black_african', 'African', 'Affricanaidd', englandAndWales],
    [
      'black_other',
      'Any other Black or Caribbean background',
      'Unrhyw gefndir Du neu Garibïaidd arall',
      englandAndWales,
    ],
  ]),
  ...inGroup('other', [
    ['other_arab', 'Arab', 'Arabaidd'],
    ['other_any', 'Any other ethnic group', 'Unrhyw grŵp ethnig arall'],
  ]),
]);

/** The second row under a first answer, in the words of a nation; none where the first says it all. */
export function backgroundsOf(group: string, day: string, nation: Nation): readonly Code[] {
  const category = ethnicGroups.codes.find(({ code }) => code === group)?.group;
  if (category === undefined) return [];
  return currentCodes(ethnicBackgrounds, day, nation).filter((one) => one.group === category);
}
