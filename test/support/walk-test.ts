import { signInAs } from './journey.ts';
import { lookAt, takePictures } from './look-at.ts';
import { firstLook, show } from './looks.ts';
import { addPasskeys } from './virtual-passkeys.ts';
import { makeFindings, type Walk, walk } from './walking.ts';
import type { World } from './world.ts';

/** Walks on a device of its own and fails with all that was found; with LOOK set it takes pictures instead. */
export async function walkAndLook(world: World, one: Walk): Promise<void> {
  const device = await world.open();
  const { page } = device;
  await addPasskeys(page, true);
  await show(page, firstLook);
  if (one.who !== null) await signInAs(device, one.who);
  const findings = makeFindings();
  const folder = process.env.LOOK;
  await walk(page, one, (visit) =>
    folder === undefined ? lookAt(visit, findings) : takePictures(visit, folder),
  );
  findings.end();
}
