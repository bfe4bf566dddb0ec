import type { DemoPerson } from '../../src/domain/account-protocol.ts';
import type { Role } from '../../src/domain/actor.ts';
import { helpOf } from '../../src/domain/codes/code-list.ts';
import { roles } from '../../src/domain/codes/role.ts';
import type { PatchId } from './places.ts';

/** The five words that open every vault of the demo. They guard made-up records only. */
export const demoWords = 'kettle garden violet otter footpath';

type PatchWork = {
  patch: PatchId;
  /** Days before the first start on which it began and, where it is over, ended. */
  from: number;
  to: number | null;
  cover: boolean;
};

/** Someone who works for the made-up organisation, and what they sign in with. */
export type DemoStaff = {
  id: string;
  name: string;
  email: string;
  password: string;
  role: Role;
  patches: readonly PatchWork[];
};

const twoYears = 730;
const own = (patch: PatchId): PatchWork => ({ patch, from: twoYears, to: null, cover: false });

const person = <const Id extends string>(
  id: Id,
  name: string,
  password: string,
  work: Pick<DemoStaff, 'role' | 'patches'>,
) => ({ id, name, email: `${id}@example.org`, password, ...work });

/** Everyone in the demo, in the order in which the sign-in page offers them. */
export const demoStaff = [
  person('wyn', 'Wyn Sampleford', 'early-morning-round', { role: 'warden', patches: [own('elm')] }),
  person('ola', 'Ola Examplewood', 'listen-before-writing', {
    role: 'officer',
    patches: [own('elm'), { patch: 'oak', from: 420, to: 60, cover: true }],
  }),
  person('sal', 'Sal Pretendham', 'read-it-twice-today', {
    role: 'supervisor',
    patches: [own('elm'), own('oak')],
  }),
  person('gwen', 'Gwen Dychmyg', 'bore-da-from-celyn', {
    role: 'officer',
    patches: [own('celyn')],
  }),
  person('nest', 'Nest Enghraifft', 'paned-am-ddau-o-gloch', {
    role: 'supervisor',
    patches: [own('celyn')],
  }),
  person('ana', 'Ana Inventley', 'count-in-fives-please', { role: 'analyst', patches: [] }),
  person('pat', 'Pat Notrealton', 'knock-three-times', { role: 'partner', patches: [] }),
  person('dee', 'Dee Fabelworth', 'check-the-log-again', { role: 'auditor', patches: [] }),
  person('ade', 'Ade Supposeby', 'spare-keys-and-tea', { role: 'admin', patches: [] }),
] as const satisfies readonly DemoStaff[];

export type DemoPersonId = (typeof demoStaff)[number]['id'];

/** What the demo's sign-in page offers in one tap: each person, and their role in a sentence. */
export const offeredPeople: readonly DemoPerson[] = demoStaff.map(
  ({ name, email, password, role }) => ({
    name,
    email,
    password,
    role,
    en: helpOf(roles, role, 'en'),
    cy: helpOf(roles, role, 'cy'),
  }),
);
