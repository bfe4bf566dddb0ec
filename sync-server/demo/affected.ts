import type { CodeOf } from '../../src/domain/codes/code-list.ts';
import type { safeContactFlags, safeContactMethods } from '../../src/domain/codes/safe-contact.ts';

type Method = CodeOf<typeof safeContactMethods>;

/** Someone made up whom something happened to, and how they may be reached safely. */
export type Affected = {
  name: string;
  use?: string;
  phone?: string;
  home?: string;
  language?: string;
  methods: readonly Method[];
  never?: readonly Method[];
  times?: string;
  codeWord?: string;
  voicemail?: boolean;
  post?: boolean;
  visit?: boolean;
  other?: string;
  flags?: readonly CodeOf<typeof safeContactFlags>[];
};

/** Made-up people with made-up surnames; the numbers are Ofcom's for drama, the postcodes lie in ZZ99. */
export const affectedPeople = {
  ron: {
    name: 'Ron Exampleby',
    use: 'Mr Exampleby',
    phone: '07700 900101',
    home: '31 Block B, Elm Court, ZZ99 1EL',
    methods: ['text'],
    never: ['visit_home'],
    times: '10:00 to 16:00',
    voicemail: false,
    post: true,
    visit: false,
    flags: ['perpetrator_is_neighbour'],
  },
  tamsin: {
    name: 'Tamsin Testerton',
    phone: '07700 900102',
    home: '4 Elm Rise, ZZ99 1EL',
    methods: ['mobile_call', 'text'],
    times: 'After 17:00 on work days',
    voicemail: true,
    post: true,
    visit: true,
  },
  farida: {
    name: 'Farida Imagineham',
    phone: '07700 900103',
    home: '12 Block A, Elm Court, ZZ99 1EL',
    language: 'Bengali',
    methods: ['mobile_call'],
    never: ['letter_plain_envelope'],
    times: 'School hours',
    voicemail: false,
    post: false,
    visit: true,
    flags: ['do_not_leave_voicemail'],
  },
  jude: {
    name: 'Jude Fablewick',
    use: 'Jude, they and them',
    phone: '07700 900104',
    home: '7 Block C, Elm Court, ZZ99 1EL',
    methods: ['text', 'email'],
    never: ['letter_plain_envelope', 'mobile_call'],
    codeWord: 'bluebell',
    voicemail: false,
    post: false,
    visit: false,
    flags: ['do_not_say_who_you_are', 'use_code_word'],
  },
  marcus: {
    name: 'Marcus Storymere',
    phone: '07700 900105',
    home: '18 Elm Rise, ZZ99 1EL',
    methods: ['mobile_call'],
    voicemail: true,
    post: true,
    visit: true,
  },
  edith: {
    name: 'Edith Pretendley',
    use: 'Mrs Pretendley',
    phone: '01632 960111',
    home: '2 Elm Lodge, ZZ99 1EL',
    methods: ['landline', 'visit_home'],
    times: 'Not before 11:00',
    voicemail: true,
    post: true,
    visit: true,
    other: 'Her niece, who visits on Tuesdays',
  },
  kofi: {
    name: 'Kofi Makebelieve',
    phone: '07700 900106',
    home: '22 Block B, Elm Court, ZZ99 1EL',
    methods: ['mobile_call', 'text'],
    voicemail: true,
    post: true,
    visit: true,
  },
  shona: {
    name: 'Shona Inventwell',
    phone: '07700 900107',
    home: '9 Elm Rise, ZZ99 1EL',
    methods: ['text'],
    never: ['visit_home', 'letter_plain_envelope'],
    voicemail: false,
    post: false,
    visit: false,
    flags: ['phone_may_be_checked'],
  },
  delroy: {
    name: 'Delroy Samplemoor',
    phone: '07700 900108',
    home: '5 Oak Terrace, ZZ99 2AK',
    methods: ['mobile_call'],
    voicemail: true,
    post: true,
    visit: true,
  },
  priya: {
    name: 'Priya Supposeworth',
    phone: '07700 900109',
    home: '14 Oak Terrace, ZZ99 2AK',
    methods: ['email', 'mobile_call'],
    times: 'Before 09:00 or after 18:00',
    voicemail: false,
    post: true,
    visit: true,
  },
  lena: {
    name: 'Lena Madeupson',
    phone: '07700 900110',
    home: '3 Oak House, ZZ99 2AK',
    language: 'Polish',
    methods: ['mobile_call'],
    voicemail: true,
    post: true,
    visit: false,
  },
  sam: {
    name: 'Sam Storyworth',
    use: 'Sam, he and him',
    phone: '07700 900111',
    home: '19 Oak House, ZZ99 2AK',
    methods: ['text'],
    never: ['visit_home'],
    voicemail: false,
    post: false,
    visit: false,
    flags: ['use_code_word'],
    codeWord: 'toast',
  },
  bridie: {
    name: 'Bridie Pretendmore',
    phone: '07700 900112',
    home: 'Plot 2, Oak Lane, ZZ99 2AK',
    methods: ['mobile_call', 'meet_elsewhere'],
    never: ['letter_plain_envelope'],
    voicemail: true,
    post: false,
    visit: true,
  },
  hana: {
    name: 'Hana Fictonley',
    phone: '07700 900113',
    home: '8 Oak House, ZZ99 2AK',
    language: 'Arabic',
    methods: ['via_supporter'],
    other: 'The link worker at the community hub',
    voicemail: false,
    post: false,
    visit: false,
  },
  mair: {
    name: 'Mair Esiampl',
    phone: '029 2018 0101',
    home: '6 Maes Celyn, ZZ99 3CE',
    language: 'Welsh',
    methods: ['landline', 'letter_plain_envelope'],
    voicemail: true,
    post: true,
    visit: true,
  },
  ifan: {
    name: 'Ifan Ffugenw',
    phone: '07700 900114',
    home: '11 Maes Celyn, ZZ99 3CE',
    language: 'Welsh',
    methods: ['text', 'mobile_call'],
    voicemail: true,
    post: true,
    visit: true,
  },
  carys: {
    name: 'Carys Dychmygol',
    phone: '07700 900115',
    home: '24 Heol Celyn, ZZ99 3CE',
    methods: ['text'],
    never: ['letter_plain_envelope'],
    voicemail: false,
    post: false,
    visit: true,
  },
  yusuf: {
    name: 'Yusuf Exampleton',
    phone: '07700 900116',
    home: '2 Heol Celyn, ZZ99 3CE',
    methods: ['mobile_call'],
    times: 'Not on Friday afternoons',
    voicemail: true,
    post: true,
    visit: true,
  },
} as const satisfies Record<string, Affected>;

export type AffectedId = keyof typeof affectedPeople;
