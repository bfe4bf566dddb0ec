import { type StretchRequest, stretchHere } from './argon2id.ts';

addEventListener('message', (event: MessageEvent<StretchRequest>) => {
  void stretchHere(event.data).then((answer) => postMessage(answer));
});
