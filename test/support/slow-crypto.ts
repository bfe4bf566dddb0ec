import type { WebCrypto } from '../../src/vault/deps.ts';

type Call = (...parameters: unknown[]) => Promise<unknown>;

/**
 * The same cryptography, but every call of `subtle` settles in a later macrotask. Some browsers
 * settle small calls at once, which hides an await inside a database transaction.
 */
export function makeSlowCrypto(real: WebCrypto = globalThis.crypto): WebCrypto {
  const subtle = new Proxy(real.subtle, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      return isCall(member) ? slowly((...parameters) => member.apply(target, parameters)) : member;
    },
  });
  return { subtle, getRandomValues: (array) => real.getRandomValues(array) };
}

const isCall = (member: unknown): member is Call => typeof member === 'function';

/** The work starts now, so that it copies the caller's buffers as the real one does. */
function slowly(call: Call): Call {
  return async (...parameters) => {
    const outcome = call(...parameters);
    await outcome.catch(() => undefined);
    await new Promise((resolve) => setImmediate(resolve));
    return outcome;
  };
}
