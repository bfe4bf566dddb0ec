import * as z from 'zod/mini';
import { fail, type Result, succeed } from '../../domain/result.ts';
import { ShareAdded, ShareTaken, shareFaults } from '../../domain/share-protocol.ts';
import type { ShareFault, TakeShare } from '../../storage/pin-way.ts';
import type { Refusal, Transport } from '../../sync/transport.ts';
import { fromBase64Url } from '../../vault/base64url.ts';
import type { PinShare } from '../../vault/pin-slot.ts';

/** Shows the server what the PIN has become, for its half of the key. */
export const takeShareFrom =
  (transport: Transport): TakeShare =>
  async (asked) => {
    const taken = await transport.post('/api/shares/take', asked, ShareTaken);
    return taken.ok ? succeed(fromBase64Url(taken.value.secret)) : fail(shareFault(taken));
  };

/** Has the server make its half of a new PIN. */
export async function addShareTo(
  transport: Transport,
  proof: string,
): Promise<Result<PinShare, ShareFault>> {
  const added = await transport.post('/api/shares/add', { proof }, ShareAdded);
  if (!added.ok) return fail(shareFault(added));
  const { share, secret } = added.value;
  return succeed({ id: share, secret: fromBase64Url(secret) });
}

/** Lets the server's half of a PIN that is gone here go as well; without a signal it stays, of use to nobody. */
export async function dropShareAt(transport: Transport, share: string): Promise<void> {
  await transport.post('/api/shares/drop', { share }, z.object({}));
}

function shareFault({ fault, code }: Refusal): ShareFault {
  if (code === shareFaults.wrong) return 'wrong_pin';
  if (code === shareFaults.gone) return 'pin_gone';
  return fault === 'no_signal' || fault === 'signed_out' ? fault : 'busy';
}
