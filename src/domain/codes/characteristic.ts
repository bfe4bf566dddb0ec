import { type Code, type CodeOf, codeList, inGroup } from './code-list.ts';

/** The nine of the Equality Act 2010, in the order of its section 4, then what is monitored here. */
export const characteristics = codeList('characteristic', '2026-01-01', [
  ['age', 'Age', 'Oedran'],
  ['disability', 'Disability', 'Anabledd'],
  [
    'gender_reassignment',
    'Gender reassignment',
    'Ailbennu rhywedd',
    { helpEn: 'Being trans, or thought to be', helpCy: 'Bod yn draws, neu rywun yn meddwl hynny' },
  ],
  ['marriage_civil_partnership', 'Marriage and civil partnership', 'Priodas a phartneriaeth sifil'],
  ['pregnancy_maternity', 'Pregnancy and maternity', 'Beichiogrwydd a mamolaeth'],
  [
    'race',
    'Race',
    'Hil',
    {
      helpEn: 'Colour, nationality, ethnic or national origin',
      helpCy: 'Lliw, cenedligrwydd, tarddiad ethnig neu genedlaethol',
    },
  ],
  [
    'religion_belief',
    'Religion or belief',
    'Crefydd neu gred',
    { helpEn: 'Or having none', helpCy: 'Neu heb fod ag un' },
  ],
  ['sex', 'Sex', 'Rhyw'],
  ['sexual_orientation', 'Sexual orientation', 'Cyfeiriadedd rhywiol'],
  ['other_monitored', 'Something else', 'Rhywbeth arall'],
]);

/** What the abuse was about, grouped by characteristic; never what a person is, and never needed. */
export const targetingSubValues = codeList('targeting_sub_value', '2026-01-01', [
  ...inGroup('age', [
    ['younger', 'Being younger', 'Bod yn iau'],
    ['older', 'Being older', 'Bod yn hŷn'],
    ['child', 'Being a child', 'Bod yn blentyn'],
    ['other_age', 'Something else about age', 'Rhywbeth arall am oedran'],
  ]),
  ...inGroup('disability', [
    ['physical_mobility', 'Moving or getting about', 'Symud neu fynd o le i le'],
    ['learning_disability', 'Learning disability', 'Anabledd dysgu'],
    ['autism', 'Autism', 'Awtistiaeth'],
    ['other_neurodivergence', 'Other neurodivergence', 'Niwrowahaniaeth arall'],
    ['mental_health', 'Mental health', 'Iechyd meddwl'],
    ['deaf_or_hard_of_hearing', 'Deaf or hard of hearing', 'Byddar neu drwm eu clyw'],
    ['blind_or_sight_loss', 'Blind or sight loss', 'Dall neu golled golwg'],
    ['deafblind', 'Deafblind', 'Byddarddall'],
    ['dementia', 'Dementia', 'Dementia'],
    ['brain_injury', 'Brain injury', "Anaf i'r ymennydd"],
    ['long_term_condition', 'Long-term condition', 'Cyflwr hirdymor'],
    ['visible_difference', 'Visible difference', 'Gwahaniaeth gweladwy'],
    ['speech_communication', 'Speech or communication', 'Lleferydd neu gyfathrebu'],
    [
      'addiction_or_hiv_perceived',
      'Addiction or HIV, known or supposed',
      "Dibyniaeth neu HIV, yn hysbys neu'n cael ei dybio",
    ],
    [
      'benefits_or_aids_related',
      'Disability benefits or aids',
      'Budd-daliadau neu gymhorthion anabledd',
    ],
    ['other_disability', 'Something else about disability', 'Rhywbeth arall am anabledd'],
  ]),
  ...inGroup('gender_reassignment', [
    [
      'trans_woman_perceived',
      'Trans woman, or thought to be',
      'Menyw draws, neu rywun yn meddwl hynny',
    ],
    ['trans_man_perceived', 'Trans man, or thought to be', 'Dyn traws, neu rywun yn meddwl hynny'],
    [
      'non_binary_or_gender_nonconforming',
      'Non-binary or gender non-conforming',
      'Anneuaidd neu ddim yn cydymffurfio â rhywedd',
    ],
    ['transition_related', 'About transitioning', 'Yn ymwneud â thrawsnewid'],
    ['other_trans', 'Something else about being trans', 'Rhywbeth arall am fod yn draws'],
  ]),
  ...inGroup('marriage_civil_partnership', [
    ['married', 'Being married', 'Bod yn briod'],
    ['civil_partnership', 'Being in a civil partnership', 'Bod mewn partneriaeth sifil'],
    [
      'single_or_divorced_local',
      'Being single, separated or divorced',
      'Bod yn sengl, wedi gwahanu neu wedi ysgaru',
    ],
    ['mixed_marriage', 'Mixed marriage or partnership', 'Priodas neu bartneriaeth gymysg'],
  ]),
  ...inGroup('pregnancy_maternity', [
    ['pregnant', 'Being pregnant', 'Bod yn feichiog'],
    ['new_mother', 'Being a new mother', 'Bod yn fam newydd'],
    ['breastfeeding', 'Breastfeeding', 'Bwydo ar y fron'],
    [
      'other_pregnancy',
      'Something else about pregnancy or maternity',
      'Rhywbeth arall am feichiogrwydd neu famolaeth',
    ],
  ]),
  ...inGroup('race', [
    ['asian_bangladeshi', 'Asian: Bangladeshi', 'Asiaidd: Bangladeshaidd'],
    ['asian_chinese', 'Asian: Chinese', 'Asiaidd: Tsieineaidd'],
    ['asian_indian', 'Asian: Indian', 'Asiaidd: Indiaidd'],
    ['asian_pakistani', 'Asian: Pakistani', 'Asiaidd: Pacistanaidd'],
    ['asian_other', 'Asian: other', 'Asiaidd: arall'],
    ['black_african', 'Black: African', 'Du: Affricanaidd'],
    ['black_caribbean', 'Black: Caribbean', 'Du: Caribïaidd'],
    ['black_other', 'Black: other', 'Du: arall'],
    ['mixed', 'Mixed or multiple ethnic groups', 'Grwpiau ethnig cymysg neu luosog'],
    ['white_british', 'White: British', 'Gwyn: Prydeinig'],
    ['white_irish', 'White: Irish', 'Gwyn: Gwyddelig'],
    [
      'white_gypsy_or_irish_traveller',
      'White: Gypsy or Irish Traveller',
      'Gwyn: Sipsi neu Deithiwr Gwyddelig',
    ],
    ['roma', 'Roma', 'Roma'],
    ['white_european_other', 'White: other European', 'Gwyn: Ewropeaidd arall'],
    ['arab', 'Arab', 'Arabaidd'],
    ['jewish_ethnic', 'Jewish (as an ethnic group)', 'Iddewig (fel grŵp ethnig)'],
    ['sikh_ethnic', 'Sikh (as an ethnic group)', 'Sikh (fel grŵp ethnig)'],
    [
      'nationality_or_national_origin',
      'Nationality or national origin',
      'Cenedligrwydd neu darddiad cenedlaethol',
      {
        helpEn: 'Including English, Scottish, Welsh and Northern Irish',
        helpCy: 'Gan gynnwys Seisnig, Albanaidd, Cymreig a Gogledd Iwerddon',
      },
    ],
    [
      'migrant_refugee_asylum',
      'Being a migrant, a refugee or seeking asylum',
      "Bod yn ymfudwr, yn ffoadur neu'n ceisio lloches",
    ],
    ['colour', 'Colour of skin', 'Lliw croen'],
    ['language_or_accent', 'Language or accent', 'Iaith neu acen'],
    ['other_race', 'Something else about race', 'Rhywbeth arall am hil'],
  ]),
  ...inGroup('religion_belief', [
    ['buddhist', 'Buddhist', 'Bwdhaidd'],
    ['christian_catholic', 'Christian: Catholic', 'Cristnogol: Catholig'],
    ['christian_protestant', 'Christian: Protestant', 'Cristnogol: Protestannaidd'],
    ['christian_other', 'Christian: other', 'Cristnogol: arall'],
    ['hindu', 'Hindu', 'Hindŵaidd'],
    ['jewish', 'Jewish', 'Iddewig'],
    ['muslim', 'Muslim', 'Mwslimaidd'],
    ['sikh', 'Sikh', 'Sikhaidd'],
    ['other_religion', 'Another religion', 'Crefydd arall'],
    ['no_religion', 'Having no religion', 'Heb grefydd'],
    ['philosophical_belief', 'Philosophical belief', 'Cred athronyddol'],
    ['sectarian', 'Sectarian', 'Sectyddol', { jurisdictions: ['sct', 'nir'] }],
    ['religious_dress_or_symbol', 'Religious dress or symbol', 'Gwisg neu symbol crefyddol'],
  ]),
  ...inGroup('sex', [
    ['female', 'Female', 'Benywaidd'],
    ['male', 'Male', 'Gwrywaidd'],
  ]),
  ...inGroup('sexual_orientation', [
    ['gay_man', 'Gay man', 'Dyn hoyw'],
    ['lesbian', 'Lesbian', 'Lesbiad'],
    ['bisexual', 'Bisexual', 'Deurywiol'],
    ['heterosexual', 'Heterosexual', 'Heterorywiol'],
    ['other_orientation', 'Another orientation', 'Cyfeiriadedd arall'],
    [
      'lgb_general',
      'Lesbian, gay and bisexual people in general',
      'Pobl lesbiaidd, hoyw a deurywiol yn gyffredinol',
    ],
  ]),
  ...inGroup('other_monitored', [
    [
      'variations_in_sex_characteristics',
      'Variations in sex characteristics',
      'Amrywiadau mewn nodweddion rhyw',
    ],
    ['alternative_subculture', 'Alternative subculture', 'Isddiwylliant amgen'],
    ['homeless', 'Being homeless', 'Bod yn ddigartref'],
    ['sex_work', 'Sex work', 'Gwaith rhyw'],
    ['care_experienced', 'Having been in care', 'Profiad o fod mewn gofal'],
    ['carer', 'Being a carer', 'Bod yn ofalwr'],
    [
      'social_class_or_benefits',
      'Social class or being on benefits',
      'Dosbarth cymdeithasol neu fod ar fudd-daliadau',
    ],
    ['political_or_other_belief', 'Political or other belief', 'Cred wleidyddol neu gred arall'],
    ['welsh_or_gaelic_language_use', 'Using Welsh or Gaelic', "Defnyddio'r Gymraeg neu'r Aeleg"],
    ['other_local', 'Something else', 'Rhywbeth arall'],
  ]),
  ['not_said', 'I would rather not say', "Byddai'n well gen i beidio â dweud"],
]);

/** The second row of a tile, with the choice to say nothing always last. */
export function subValuesOf(
  characteristic: CodeOf<typeof characteristics>,
): readonly Code<CodeOf<typeof targetingSubValues>>[] {
  return targetingSubValues.codes.filter(
    ({ code, group }) => group === characteristic || code === 'not_said',
  );
}
