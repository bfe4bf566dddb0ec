import { days } from '../../src/domain/clock.ts';
import { DepositAnswer, PullAnswer } from '../../src/domain/protocol.ts';
import { settleDeposit } from '../../src/storage/outbox.ts';
import { eraseRecords } from '../../sync-server/exchange/erase.ts';
import { runNightly } from '../../sync-server/exchange/nightly.ts';
import * as act from './sim-acts.ts';
import {
  cloneDevice,
  depositLocked,
  lockDevice,
  openTab,
  roundOf,
  type SimDevice,
  tabOf,
  untilCrash,
} from './sim-device.ts';
import { simPatches, simPeople } from './sim-people.ts';
import { checkCursors, checkOwnWords } from './sim-step-checks.ts';
import type { WireFault } from './sim-wire.ts';
import { addDevice, noteSaves, type World } from './sim-world.ts';

/** One step of a history: what happens, and three numbers that choose where, to what and how. */
export type Step = { kind: CommandName; device: number; record: number; choice: number };

type Command = (world: World, device: SimDevice, step: Step) => Promise<unknown>;

const pick = <T>(list: readonly T[], at: number, otherwise: T): T =>
  list[at % Math.max(1, list.length)] ?? otherwise;

/** Most often one of the first, so that people meet. */
const recordOf = (world: World, { record }: Step): string =>
  pick(record < 8 ? world.records.slice(0, 3) : world.records, record, 'none');
const people = Object.keys(simPeople);
const personOf = ({ choice }: Step): string => pick(people, choice, 'wyn');
const patchOf = ({ choice }: Step): string => pick(simPatches, choice, 'elm');

const onRecord =
  (
    doing: (world: World, device: SimDevice, record: string, choice: number) => Promise<unknown>,
  ): Command =>
  (world, device, step) =>
    doing(world, device, recordOf(world, step), step.choice);

/** The administrator's phone, if there is one and it can still be used. */
const admin = (world: World): SimDevice | undefined =>
  world.devices.find((device) => device.person === 'ade');

const byAdmin =
  (doing: (world: World, device: SimDevice, step: Step) => Promise<unknown>): Command =>
  async (world, _, step) => {
    const device = admin(world);
    if (device && personOf(step) !== 'ade') await doing(world, device, step);
  };

const wireFaults: readonly WireFault[] = [
  'lose_request',
  'lose_answer',
  'duplicate',
  'late',
  'too_large',
  'busy',
];

const write = { landmark: onRecord(act.writeLandmark), entry: onRecord(act.addEntry) };

export const commands = {
  rest: async () => undefined,
  make: async (world, device, step) => {
    const patches = [`patch:${patchOf(step)}`, `patch:${patchOf(step)}`, `user:${device.person}`];
    const fields = step.record % 2 === 0 ? [] : ([['landmark', 'A place']] as const);
    await act.makeRecord(world, device, pick(patches, step.record, 'patch:elm'), fields);
  },
  ...write,
  row: onRecord(act.toggleType),
  danger: onRecord(act.setDanger),
  state: onRecord(act.moveState),
  resolve: onRecord(act.resolve),
  ask: onRecord(act.askAbout),
  place: (world, device, step) =>
    act.movePlace(world, device, recordOf(world, step), patchOf(step)),
  owner: (world, device, step) =>
    act.setOwner(world, device, recordOf(world, step), personOf(step)),
  assign: (world, device, step) =>
    act.togglePerson(world, device, recordOf(world, step), `assigned/${personOf(step)}`),
  name: (world, device, step) =>
    act.togglePerson(world, device, recordOf(world, step), `named_people/${personOf(step)}`),
  patch: byAdmin((world, device, step) =>
    act.togglePatch(world, device, personOf(step), pick(simPatches, step.record, 'elm')),
  ),
  role: byAdmin((world, device, step) => {
    const roles = [
      ...(simPeople[personOf(step) as keyof typeof simPeople]?.roles ?? []),
      'specialist',
    ];
    return act.toggleRole(world, device, personOf(step), pick(roles, step.record, 'officer'));
  }),
  end: byAdmin((world, device, step) => act.endPerson(world, device, personOf(step))),
  round: (_, device) => roundOf(device),
  fault: async (_, device, { choice, record }) => {
    const before: WireFault[] = record % 2 === 0 ? [] : ['none'];
    device.wire.plan.push(...before, pick(wireFaults, choice, 'busy'));
    await roundOf(device);
  },
  pages: async (_, device, { choice }) => {
    device.wire.limit = 1 + (choice % 4);
  },
  stale: async (world, device, { choice }) => {
    const tab = await tabOf(device);
    const old = pick(device.wire.given, choice, undefined);
    if (!tab || !old) return;
    const body: unknown = JSON.parse(old.text);
    if (old.path === '/api/pull') await tab.feed.take(PullAnswer.parse(body));
    else {
      const answer = DepositAnswer.parse(body);
      const ids = answer.answer === 'done' ? answer.answers.map((one) => one.id) : [];
      const tail = `ST${world.count}${device.wire.given.length}`;
      const settled = await settleDeposit(tab.vault.db, answer, new Set(ids), tail);
      await tab.feed.noteSettled(settled.changed);
    }
  },
  crash: async (world, device, { choice, record }) => {
    const tab = await tabOf(device);
    if (!tab) return;
    device.life.fuse.light(1 + choice * 3 + (record % 3));
    if (record % 2 === 0)
      await write.landmark(world, device, { kind: 'crash', device: 0, record, choice });
    await roundOf(device);
    await act.makeRecord(world, device, 'patch:elm');
    await untilCrash(device, async () => device.life.fuse.light(Number.POSITIVE_INFINITY));
    const after = await openTab(device);
    if (after) await noteSaves(world, device, after);
  },
  lock: (_, device) => lockDevice(device),
  deposit: async (_, device) => {
    await lockDevice(device);
    await depositLocked(device);
  },
  tabs: async (world, device, step) => {
    const one = await tabOf(device);
    const two = device.tabs[1] ?? (await openTab(device));
    if (!one || !two) return;
    await Promise.all([
      write.landmark(world, device, step),
      two.desk.save([
        {
          type: 'incident',
          record: two.desk.makeRecordId(),
          field: 'scope',
          value: 'patch:elm',
          over: [],
        },
      ]),
      roundOf(device),
    ]);
    await noteSaves(world, device, two);
    if (step.choice % 2 === 0) for (const tab of device.tabs.splice(1)) tab.close();
  },
  clone: async (world, device) => {
    if (world.devices.length > 6) return;
    world.devices.push(await cloneDevice(device, `${device.name}-copy${world.devices.length}`));
  },
  enrol: async (world, _, step) => {
    if (world.devices.length > 6) return;
    const device = await addDevice(world, personOf(step), days((step.record % 5) - 2));
    device.wire.limit = 1 + (step.choice % 5);
    await roundOf(device);
  },
  nightly: (world) => runNightly(world.server.tools(), world.server.org),
  erase: async (world, _, step) => {
    const record = recordOf(world, step);
    if (record === 'none') return;
    world.erased.add(record);
    await eraseRecords(world.server.tools(), world.server.org, [record], 'dpo');
  },
  backup: async (world) => void world.backups.push(await world.server.backUp()),
  restore: async (world, _, { choice }) => {
    const backup = world.backups[choice % Math.max(1, world.backups.length)];
    if (backup) await backup.restore();
  },
  time: async (world, _, { choice }) => {
    world.server.clock.at += days(pick([0.1, 1, 5, 15, 40, 95], choice, 1));
    await runNightly(world.server.tools(), world.server.org);
  },
  clock: async (_, device, { choice, record }) => {
    device.clock.skew = days(pick([-3, -1, 0, 2, 20, 120], choice, 0) + (record % 3) * 0.1);
    await device.tabs[0]?.feed.checkSight();
  },
} satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;

/** Does one step of a history on the device it names. */
export async function takeStep(world: World, step: Step): Promise<void> {
  const device = world.devices[step.device % world.devices.length];
  world.server.tick();
  if (!device) throw new Error('A history without a device.');
  await commands[step.kind](world, device, step);
  checkCursors(world, device);
  await checkOwnWords(world, device);
}
