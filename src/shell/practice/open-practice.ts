import { defaultWindows, type Role } from '../../domain/actor.ts';
import { actorOf } from '../../domain/records/staff.ts';
import { type Result, succeed } from '../../domain/result.ts';
import type { StorageFault } from '../../storage/database.ts';
import { type OpenedDesk, openDesk } from '../../storage/open-desk.ts';
import type { OpenVault } from '../../storage/open-vault.ts';
import { openPractice, practicePerson } from '../../storage/practice.ts';
import type { World } from '../world.ts';
import { exampleHistory, examplePage } from './example-records.ts';

const recording: ReadonlySet<Role> = new Set(['warden', 'officer', 'supervisor', 'specialist']);

/** Practice as it was left, or with its examples where nothing was done yet. Nothing here can send. */
export async function openPracticeDesk(
  world: Pick<World, 'place' | 'openChannel'>,
  vault: OpenVault,
  roles: readonly Role[],
): Promise<Result<OpenedDesk, StorageFault>> {
  const practice = await openPractice(vault, world.place);
  if (!practice.ok) return practice;
  const nothing = () => undefined;
  const opened = await openDesk(practice.value, {
    openChannel: world.openChannel,
    wake: nothing,
    lock: nothing,
    hide: nothing,
  });
  if (!opened.ok || opened.value.desk.entry(practicePerson) !== null) return opened;
  const filled = await fill(opened.value, roles);
  return filled.ok ? opened : filled;
}

async function fill(
  { desk, feed }: OpenedDesk,
  roles: readonly Role[],
): Promise<Result<null, StorageFault>> {
  const now = desk.now();
  const held = roles.filter((role) => recording.has(role));
  const summary = {
    name: '',
    roles: held.length > 0 ? held : ['officer' as const],
    patches: [{ patch: 'practice-patch', from: '2020-01-01', to: null, cover: false }],
    ended: null,
  };
  const actor = actorOf(practicePerson, summary, [], { windows: defaultWindows, now });
  const begun = await feed.take(exampleHistory(feed.pullRequest(0).epoch));
  if (!begun.ok) return begun;
  const { epoch, cursors } = feed.pullRequest(0);
  const taken = await feed.take(examplePage(actor, now, epoch, cursors));
  return taken.ok ? succeed(null) : taken;
}
