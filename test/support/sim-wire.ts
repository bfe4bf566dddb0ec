import * as z from 'zod/mini';
import { DigestRequest } from '../../src/domain/digest.ts';
import { DepositRequest, type PullAnswer, PullRequest } from '../../src/domain/protocol.ts';
import { WipedRequest } from '../../src/domain/wipe-protocol.ts';
import type { Answered, Transport, TransportFault } from '../../src/sync/transport.ts';
import { deposit } from '../../sync-server/exchange/deposit.ts';
import { compareDigest } from '../../sync-server/exchange/digest.ts';
import { pull } from '../../sync-server/exchange/pull.ts';
import { noteWiped } from '../../sync-server/exchange/wiped.ts';
import { writtenOut } from '../../sync-server/exchange/written.ts';
import type { Fuse } from './sim-fuse.ts';
import type { SimServer } from './sim-server.ts';
import { checkPrefix, checkRepeat } from './sim-wire-checks.ts';

/** What the network does to one request. `late`: an answer that was lost before comes in place of this one's. */
export type WireFault =
  | 'none'
  | 'lose_request'
  | 'lose_answer'
  | 'duplicate'
  | 'late'
  | 'too_large'
  | 'busy';

/** One device's way to the server: what will happen to its next requests, and the answers that were lost. */
export type Wire = {
  plan: WireFault[];
  lost: { path: string; text: string }[];
  /** Every answer that was given, the newest last, to be told a second time much later. */
  given: { path: string; text: string }[];
  isDown: boolean;
  /** Most rows in a page: small, so that pages end in the middle of things. */
  limit: number;
};

export const makeWire = (limit = 1_000): Wire => ({
  plan: [],
  lost: [],
  given: [],
  isDown: false,
  limit,
});

const refuse = (fault: TransportFault): Answered<never> => ({
  ok: false,
  fault,
  code: '',
  retryAfter: 0,
});

/** Speaks to the server without HTTP: everything goes through JSON and the border's own checks. */
export function transportOver(
  server: SimServer,
  device: string,
  wire: Wire,
  fuse: Fuse,
): Transport {
  const ask = async (path: string, text: string): Promise<string | TransportFault> => {
    const body: unknown = JSON.parse(text);
    server.tick();
    if (path === '/api/deposit') {
      const answer = await deposit(server.tools(), DepositRequest.parse(body));
      return answer === 'too_large' ? answer : JSON.stringify(answer);
    }
    if (path === '/api/wiped') {
      const said = await noteWiped(server.tools(), WipedRequest.parse(body));
      return said === null ? 'not_allowed' : JSON.stringify(said);
    }
    const puller = await server.puller(device);
    if (puller === null) return 'signed_out';
    if (path === '/api/digest') {
      const compared = await compareDigest(server.tools(), puller, DigestRequest.parse(body));
      return JSON.stringify(compared);
    }
    const request = { ...PullRequest.parse(body), limit: wire.limit };
    const pulled = await pull(server.tools(), puller, request);
    const written = writtenOut(pulled.answer);
    const answer: PullAnswer = JSON.parse(written);
    await checkPrefix(server, request, answer);
    return written;
  };
  const post = async <T>(
    path: string,
    body: unknown,
    shape: z.ZodMiniType<T>,
  ): Promise<Answered<T>> => {
    await fuse.step();
    if (wire.isDown) return refuse('no_signal');
    const fault = wire.plan.shift() ?? null;
    if (fault === 'lose_request') return refuse('no_signal');
    if (fault === 'too_large' || fault === 'busy') return refuse(fault);
    const text = JSON.stringify(body);
    const answer = await server.during(ask(path, text));
    if (fault === 'duplicate') {
      await server.during(checkRepeat(server, answer, () => ask(path, text)));
    }
    if (!answer.startsWith('{')) return refuse(answer as TransportFault);
    wire.given.push({ path, text: answer });
    if (fault === 'lose_answer') {
      wire.lost.push({ path, text: answer });
      return refuse('no_signal');
    }
    await fuse.step();
    const late = fault === 'late' ? wire.lost.find((one) => one.path === path) : undefined;
    const parsed = shape.safeParse(JSON.parse(late?.text ?? answer));
    if (!parsed.success)
      throw new Error(`The answer has another shape: ${z.prettifyError(parsed.error)}`);
    return { ok: true, value: parsed.data };
  };
  return { post, get: async () => refuse('not_allowed') };
}
