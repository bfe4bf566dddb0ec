import { Enrolled } from '../../src/domain/account-protocol.ts';
import type { UnsignedChange } from '../../src/domain/change.ts';
import type { Envelope } from '../../src/domain/envelope.ts';
import { makeDeviceId } from '../../src/domain/ids.ts';
import {
  type Cursors,
  DepositAnswer,
  type EnvelopeAnswer,
  type Offer,
  PullAnswer,
  type Receipt,
  type Row,
} from '../../src/domain/protocol.ts';
import { makeWireDevice, type WireDevice } from './device-wire.ts';
import { type PersonName, personIn, post, signIn, type World } from './server-world.ts';

/** An enrolled device of one person, speaking to the server as the app would. */
export type Phone = {
  wire: WireDevice;
  person: string;
  cookie: string;
  enrolled: Enrolled;
  deposit: (offers: readonly Offer[], more?: Partial<Asked>) => Promise<DepositAnswer>;
  /** Saves and deposits; the receipts of the one envelope. */
  send: (changes: readonly UnsignedChange[], beside?: Omit<Offer, 'envelope'>) => Promise<Sent>;
  pull: (cursors?: Cursors, asks?: readonly string[], limit?: number) => Promise<Page>;
  /** Reads from the start until there is no more. */
  readAll: () => Promise<Row[]>;
};

type Asked = { epoch: string | null; device: string; certificate: string; waiting: number };
export type Sent = { envelope: Envelope; answer: EnvelopeAnswer; receipts: Receipt[] };
export type Page = Extract<PullAnswer, { answer: 'page' }>;

export async function makePhone(world: World, name: PersonName): Promise<Phone> {
  const { app, tools, org } = world;
  const cookie = await signIn(world, name);
  const wire = await makeWireDevice(makeDeviceId(tools.random), tools.keys.ingest);
  const asked = { device: wire.id, publicKey: wire.publicKey, label: 'A made-up phone' };
  const response = await post(app, '/api/enrol', asked, cookie);
  const enrolled = Enrolled.parse(response.json());
  const deposit: Phone['deposit'] = async (offers, more = {}) => {
    const epoch = await world.epoch();
    const body = { protocol: 1, epoch, device: wire.id, waiting: 0, offers, ...more };
    return DepositAnswer.parse((await post(app, '/api/deposit', body)).json());
  };
  const pull: Phone['pull'] = async (cursors = {}, asks = [], limit = 1_000) => {
    const epoch = await world.epoch();
    const body = { protocol: 1, device: wire.id, epoch, cursors, asks, limit };
    const answer = PullAnswer.parse((await post(app, '/api/pull', body, cookie)).json());
    if (answer.answer !== 'page') throw new Error(`Not a page but ${answer.answer}`);
    return answer;
  };
  return {
    wire,
    person: personIn(org, name),
    cookie,
    enrolled,
    deposit,
    send: async (changes, beside = {}) => {
      const envelope = await wire.save(changes);
      const answer = onlyAnswer(await deposit([{ envelope, ...beside }]));
      return { envelope, answer, receipts: answer.answer === 'results' ? answer.results : [] };
    },
    pull,
    readAll: async () => {
      const rows: Row[] = [];
      let cursors: Cursors = {};
      for (;;) {
        const page = await pull(cursors);
        rows.push(...page.rows);
        cursors = page.cursors;
        if (!page.more) return rows;
      }
    },
  };
}

/** The one answer of a deposit of one envelope. */
export function onlyAnswer(answer: DepositAnswer): EnvelopeAnswer {
  if (answer.answer !== 'done') throw new Error(`Not done but ${answer.answer}`);
  const [first] = answer.answers;
  if (!first) throw new Error('No answer');
  return first;
}

/** The result and code of each receipt, as one reads them in a test. */
export const namesOf = (receipts: readonly Receipt[]): string[] =>
  receipts.map(({ result, code }) => (code === null ? result : `${result} ${code}`));
