import { DepositAnswer, type Offer, PullAnswer } from '../../src/domain/protocol.ts';
import { namesOf, onlyAnswer, type Phone, type Sent } from './server-device.ts';
import { post, signIn, type World } from './server-world.ts';

/** What a phone offers again in a new epoch: the same bytes, with the receipts it was given. */
export const again = ({ envelope, receipts }: Sent): Offer => ({ envelope, receipts });

export async function depositTo(
  world: World,
  phone: Phone,
  offers: Offer[],
  isCarried = true,
): Promise<DepositAnswer> {
  const certificate = isCarried ? { certificate: phone.enrolled.certificate } : {};
  const asked = { protocol: 1, epoch: await world.epoch(), device: phone.wire.id, waiting: 0 };
  const response = await post(world.app, '/api/deposit', { ...asked, offers, ...certificate });
  return DepositAnswer.parse(response.json());
}

export async function resultsOf(world: World, phone: Phone, offer: Offer): Promise<string[]> {
  const answer = onlyAnswer(await depositTo(world, phone, [offer]));
  return answer.answer === 'results' ? namesOf(answer.results) : [answer.answer];
}

/** Signs the phone's person in again and reads everything; the ids of incidents it is given. */
export async function incidentsOf(
  world: World,
  phone: Phone,
  name: 'officer' | 'other',
): Promise<string[]> {
  const cookie = await signIn(world, name, phone.wire.id);
  const asked = { protocol: 1, device: phone.wire.id, epoch: await world.epoch() };
  const body = { ...asked, cursors: {}, asks: [], limit: 1_000 };
  const answer = PullAnswer.parse((await post(world.app, '/api/pull', body, cookie)).json());
  if (answer.answer !== 'page') throw new Error('No page');
  const present = answer.rows.filter((row) => !('left' in row));
  return present.flatMap((row) => ('type' in row && row.type === 'incident' ? [row.id] : []));
}
