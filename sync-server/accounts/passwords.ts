import { argon2, timingSafeEqual } from 'node:crypto';
import type { Random } from '../../src/domain/ids.ts';
import { fail, type Result, succeed } from '../../src/domain/result.ts';

type Strength = { memory: number; passes: number; parallelism: number };

const present: Strength = { memory: 65_536, passes: 3, parallelism: 1 };
const tagLength = 32;
const saltLength = 16;
const mostAtOnce = 2;
const mostWaiting = 32;

/** Hashing is slow by design: at most two at a time and 32 in the queue, then `busy`. */
export type Passwords = {
  hash: (password: string) => Promise<Result<string, 'busy'>>;
  /** True when it is this hash's password. Without a hash the same work is done, and it is false. */
  matches: (password: string, stored: string | null) => Promise<Result<boolean, 'busy'>>;
};

type Parsed = Strength & { salt: Buffer; tag: Buffer };

const written = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

function parse(stored: string): Parsed {
  const [, memory, passes, parallelism, salt = '', tag = ''] = written.exec(stored) ?? [];
  if (tag === '') throw new Error('A stored password hash is damaged');
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

function format({ memory, passes, parallelism, salt, tag }: Parsed): string {
  const spell = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${spell(salt)}$${spell(tag)}`;
}

function stretch(password: string, salt: Buffer, strength: Strength): Promise<Buffer> {
  const parameters = { ...strength, message: password.normalize('NFC'), nonce: salt, tagLength };
  return new Promise((resolve, reject) => {
    argon2('argon2id', parameters, (error, tag) => (error ? reject(error) : resolve(tag)));
  });
}

/** Lets two in at once and lines up 32 more. */
function makeDoor() {
  const queue: (() => void)[] = [];
  let inside = 0;
  const leave = () => {
    const next = queue.shift();
    if (next) next();
    else inside -= 1;
  };
  const enter = (): Promise<void> | 'busy' => {
    if (inside < mostAtOnce) {
      inside += 1;
      return Promise.resolve();
    }
    if (queue.length >= mostWaiting) return 'busy';
    return new Promise((resolve) => queue.push(resolve));
  };
  return { enter, leave };
}

/** `strength` is for tests alone: they have no minutes to spend. */
export function makePasswords(random: Random, strength: Strength = present): Passwords {
  const door = makeDoor();
  const dummySalt = Buffer.from(random(saltLength));
  const work = async (password: string, salt: Buffer, cost: Strength) => {
    const turn = door.enter();
    if (turn === 'busy') return fail('busy');
    await turn;
    const tag = await stretch(password, salt, cost).finally(door.leave);
    return succeed(tag);
  };
  return {
    hash: async (password) => {
      const salt = Buffer.from(random(saltLength));
      const tag = await work(password, salt, strength);
      return tag.ok ? succeed(format({ ...strength, salt, tag: tag.value })) : tag;
    },
    matches: async (password, stored) => {
      const parsed = stored === null ? null : parse(stored);
      const tag = await work(password, parsed?.salt ?? dummySalt, parsed ?? strength);
      if (!tag.ok) return tag;
      return succeed(parsed !== null && timingSafeEqual(tag.value, parsed.tag));
    },
  };
}
