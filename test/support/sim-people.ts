import type { Role } from '../../src/domain/actor.ts';
import type { Change } from '../../src/domain/change.ts';
import { makeStamp } from '../../src/domain/clock.ts';
import { makeOp } from '../../src/domain/ids.ts';
import type { Json } from '../../src/domain/json.ts';
import type { MakeOwn, OwnEnvelope } from '../../sync-server/exchange/own-changes.ts';

export const simPatches = ['elm', 'oak', 'ash'] as const;
export type SimPatch = (typeof simPatches)[number];

/** Everyone in the simulated organisation, with roles and patches. */
export const simPeople = {
  wyn: { roles: ['warden'], patches: ['elm'] },
  wes: { roles: ['warden'], patches: ['oak'] },
  ola: { roles: ['officer'], patches: ['elm', 'oak'] },
  sal: { roles: ['supervisor'], patches: ['elm', 'oak', 'ash'] },
  ade: { roles: ['admin'], patches: [] },
} as const satisfies Record<string, { roles: readonly Role[]; patches: readonly SimPatch[] }>;
export type SimPerson = keyof typeof simPeople;

type Value = readonly [field: string, value: Json];

/** The organisation's first records: its patches and its people, written by the server itself. */
export function firstSaves(at: number): MakeOwn {
  return (nameOf) => {
    const saves: OwnEnvelope[] = [];
    const add = (type: string, record: string, values: readonly Value[]) => {
      const id = nameOf(saves.length + 1);
      const changes = values.map(
        ([field, value], index): Change => ({
          op: makeOp(id, index),
          at: makeStamp(at, index),
          type,
          record,
          field,
          value,
          over: [],
          schema: 1,
        }),
      );
      saves.push({ id, by: 'ade', changes });
    };
    const begin: Value[] = [
      ['scope', 'org'],
      ['recorded_by', 'ade'],
    ];
    for (const patch of simPatches) {
      add('patch', patch, [...begin, ['name', patch], ['jurisdiction', 'eng']]);
    }
    for (const [person, { roles, patches }] of Object.entries(simPeople)) {
      add('staff', person, [
        ...begin,
        ['name', person],
        ...roles.map((role): Value => [`roles/${role}`, true]),
        ...patches.map((patch): Value => [`patches/${patch}`, patchRow(patch)]),
      ]);
    }
    return saves;
  };
}

export const patchRow = (patch: string, to: string | null = null): Json => ({
  patch,
  from: '2026-01-01',
  to,
  cover: false,
});
