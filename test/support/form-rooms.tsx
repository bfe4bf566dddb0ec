import type { ComponentChild } from 'preact';
import { succeed } from '../../src/domain/result.ts';
import type { AccountActions } from '../../src/features/admin/account-actions.ts';
import { AdminRoom } from '../../src/features/admin/index.ts';
import { DetailsRoom } from '../../src/features/details/index.ts';
import { EqualityRoom } from '../../src/features/equality/index.ts';
import { ErasureRoom } from '../../src/features/erasure/index.ts';
import { IncidentsRoom } from '../../src/features/incidents/index.ts';
import { RecoveryRoom } from '../../src/features/recovery/index.ts';
import type { RecoveryActions } from '../../src/features/recovery/recovery-actions.ts';
import { ReviewRoom } from '../../src/features/review/index.ts';
import { VersionsRoom } from '../../src/features/versions/index.ts';
import type { Told } from './fake-desk-for-review.ts';
import { incidentOf, noon, people, staffMember, told } from './review-people.ts';

const calm = incidentOf('calm', '7K3-001-A', {
  jurisdiction: 'wal',
  'incident_types/quick_remote': { main: false },
  'targeting/t1': {
    characteristic: 'race',
    sub_value: null,
    weight: 'main',
    association: false,
    mistaken: false,
    perceived_by: 'victim',
    basis: [],
  },
});
const asked = incidentOf('asked', '7K3-002-B', { status: { from: 'recorded', to: 'asked' } });
const question = told('review-note', 'note-1', 'sal', {
  scope: 'patch:north',
  recorded_by: 'sal',
  recorded_at: '2026-11-25T11:00:00Z',
  incident: 'asked',
  kind: 'question',
  text: 'Made up: did anyone else see it?',
  'to/wyn': true,
});
const toErase = told('erasure', 'e1', 'sal', {
  scope: 'org',
  recorded_by: 'sal',
  about: 'calm',
  reference: '7K3-001-A',
  extent: 'everything',
  reason: 'person_asked',
  status: { from: null, to: 'asked' },
});
const proposal = told('settings', 's', 'ada', {
  scope: 'org',
  recorded_by: 'ada',
  key: 'lease_hours',
  value: 48,
  reason: 'Made up: cellars',
  status: { from: null, to: 'proposed' },
});
const twice: Told = {
  ...incidentOf('two', '7K3-004-D'),
  fields: {
    ...calm.fields,
    landmark: [
      { value: 'By the blue garages', by: 'sal', at: noon - 1_000 },
      { value: 'By the red garages', by: 'priya', at: noon - 2_000 },
    ],
  },
};

/** People and records with something on them for every form of every room. */
export const formRecords: readonly Told[] = [
  ...people,
  staffMember('dee', 'Dee Made-up', ['auditor']),
  ...[calm, asked, question, toErase, proposal, twice],
];

/** A service that answers at once. */
export const accounts: AccountActions = {
  listAccounts: async () => succeed({ accounts: [] }),
  invite: async () => succeed({ code: 'AAAA-BBBB', until: noon }),
  listDevices: async () => succeed({ devices: [] }),
  revokeDevice: async () => succeed(null),
};

const half = { half: 'AAAA-BBBB', until: noon };
const recovery: RecoveryActions = {
  list: async () => succeed({ open: [] }),
  ask: async () => succeed(half),
  confirm: async () => succeed(half),
  callOff: async () => succeed(null),
};

/** Every room that has a form. */
export const formRooms: Readonly<Record<string, () => ComponentChild>> = {
  incidents: () => <IncidentsRoom readHistory={async () => null} onHide={() => undefined} />,
  details: () => <DetailsRoom />,
  equality: () => <EqualityRoom />,
  review: () => <ReviewRoom />,
  versions: () => <VersionsRoom />,
  erasure: () => <ErasureRoom />,
  admin: () => <AdminRoom accounts={accounts} />,
  recovery: () => <RecoveryRoom recovery={recovery} />,
};
