/** A connection to a browser that speaks WebDriver BiDi. */
export type Bidi = {
  /** Sends one command and answers its result. */
  send: <T = unknown>(method: string, params: object) => Promise<T>;
  /** Hears every event of this name that was subscribed to. */
  hear: (method: string, listen: (params: Record<string, unknown>) => void) => void;
};

type Message = {
  id?: number;
  type: string;
  method?: string;
  params?: Record<string, unknown>;
  result?: unknown;
  error?: string;
  message?: string;
};
type Waiting = { resolve: (result: never) => void; reject: (error: Error) => void };

/** Connects; what was asked and not answered fails when the browser goes away. */
export async function connectBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, Waiting>();
  const listeners: { method: string; listen: (params: Record<string, unknown>) => void }[] = [];
  socket.addEventListener('message', ({ data }) => {
    const message: Message = JSON.parse(String(data));
    if (message.id === undefined) {
      for (const { method, listen } of listeners) {
        if (method === message.method) listen(message.params ?? {});
      }
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'success') asked?.resolve(message.result as never);
    else asked?.reject(new Error(`${message.error}: ${message.message}`));
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The browser went away.'));
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error('The browser could not be reached.')));
  });
  let last = 0;
  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    hear: (method, listen) => void listeners.push({ method, listen }),
  };
}
