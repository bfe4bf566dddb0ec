import {
  type CarriedSave,
  CarryAnswer,
  CarryFile,
  CarryHead,
  type CarryPart,
  type CarryRequest,
} from '../domain/carry-protocol.ts';
import { limits, type Offer, PROTOCOL_VERSION } from '../domain/protocol.ts';
import { attemptNow, fail, type Result, succeed } from '../domain/result.ts';
import type { Transport, TransportFault } from './transport.ts';

/** How many saves had which outcome; `device` counts those of a phone that is not known here. */
export type Brought = Record<CarriedSave['outcome'] | 'device', number>;

/** Why a file is not brought in: it is broken or none of ours, or from an app newer than this one. */
export type CarryFault = 'not_ours' | 'newer';

export function carryText(parts: readonly CarryPart[]): string {
  const file: CarryFile = { kind: 'alongside-carry', version: 1, parts: [...parts] };
  return JSON.stringify(file);
}

export function readCarryFile(text: string): Result<CarryFile, CarryFault> {
  const json = attemptNow(
    (): unknown => JSON.parse(text),
    () => 'not_ours' as const,
  );
  if (!json.ok) return json;
  const file = CarryFile.safeParse(json.value);
  if (file.success) return succeed(file.data);
  const head = CarryHead.safeParse(json.value);
  return fail(head.success && head.data.version > 1 ? 'newer' : 'not_ours');
}

/** Brings a file's saves in, a deposit's worth at a time, in the order they were written. */
export async function bringCarried(
  { post }: Pick<Transport, 'post'>,
  file: CarryFile,
): Promise<Result<Brought, TransportFault>> {
  const brought = noneYet();
  for (const part of file.parts) {
    const { offers, ...from } = part;
    const left = [...offers];
    for (let most = mostOffers; left.length > 0; ) {
      const some = left.slice(0, fitting(left, most));
      const request: CarryRequest = { protocol: PROTOCOL_VERSION, ...from, offers: some };
      const answer = await post('/api/carry', request, CarryAnswer);
      if (!answer.ok && answer.fault === 'too_large' && some.length > 1) {
        most = Math.ceil(some.length / 2);
        continue;
      }
      if (!answer.ok) return fail(answer.fault);
      if (answer.value.answer === 'device') brought.device += some.length;
      else for (const { outcome } of answer.value.saves) brought[outcome] += 1;
      left.splice(0, some.length);
    }
  }
  return succeed(brought);
}

const mostOffers = 100;

const noneYet = (): Brought => ({
  received: 0,
  known: 0,
  attention: 0,
  damaged: 0,
  earlier_missing: 0,
  device: 0,
});

/** How many of the first saves go into one request; one always does. */
function fitting(offers: readonly Offer[], most: number): number {
  let bytes = 0;
  const over = offers.slice(0, most).findIndex((offer) => {
    bytes += JSON.stringify(offer).length;
    return bytes > limits.bytesInDeposit;
  });
  return over < 0 ? Math.min(most, offers.length) : Math.max(1, over);
}
