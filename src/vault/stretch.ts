import type { StretchAnswer, StretchRequest } from './argon2id.ts';
import type { Bytes } from './bytes.ts';
import type { Stretch } from './deps.ts';
import kdfWorkerUrl from './kdf.worker.ts?worker&url';

/** Where the worker's file lies; its name has "kdf" in it, by which the server knows its own policy. */
export { kdfWorkerUrl };

/** `start` makes a module worker of the trusted `kdfWorkerUrl`. */
export type StretchDeps = { start: () => Worker };

/** Stretches off the page's thread, in a worker that lives for one stretch, so its memory goes with it. */
export function stretchInWorker({ start }: StretchDeps): Stretch {
  return async (words, salt, parameters) => {
    const worker = start();
    const answer = askOnce(worker, { words, salt, parameters });
    return answer.finally(() => worker.terminate());
  };
}

function askOnce(worker: Worker, request: StretchRequest): Promise<Bytes> {
  return new Promise((resolve, reject) => {
    const refuse = (): void => reject(new Error('The words could not be stretched.'));
    worker.addEventListener('message', (event: MessageEvent<StretchAnswer>) =>
      event.data === null ? refuse() : resolve(event.data),
    );
    worker.addEventListener('error', refuse);
    worker.postMessage(request);
  });
}
