import type { ServerResponse } from 'node:http';
import { pokeEvent } from '../src/domain/protocol.ts';

/** The open event streams, one a device. They say only that there is something new. */
export type PokeHub = {
  open: (listener: Listener, response: ServerResponse) => void;
  /** What a device's person holds changes; each pull says anew. */
  refresh: (device: string, scopes: ReadonlySet<string>) => void;
  poke: (org: string, scopes: ReadonlySet<string>) => void;
  /** Ends the streams of devices that may not listen any more, or all. */
  end: (devices?: readonly string[]) => void;
  beat: () => void;
};

export type Listener = { org: string; device: string; scopes: ReadonlySet<string> };

type Open = Listener & { response: ServerResponse };

const message = `event: ${pokeEvent}\ndata: ${pokeEvent}\n\n`;

export function makePokeHub(): PokeHub {
  const streams = new Map<string, Open>();
  const close = (open: Open) => {
    streams.delete(open.device);
    open.response.end();
  };
  return {
    open: (listener, response) => {
      const before = streams.get(listener.device);
      if (before) close(before);
      const open = { ...listener, response };
      streams.set(listener.device, open);
      response.on('close', () => {
        if (streams.get(listener.device) === open) streams.delete(listener.device);
      });
      response.write(': listening\n\n');
    },
    refresh: (device, scopes) => {
      const open = streams.get(device);
      if (open) streams.set(device, Object.assign(open, { scopes }));
    },
    poke: (org, scopes) => {
      for (const open of streams.values()) {
        const concerns = open.org === org && [...scopes].some((scope) => open.scopes.has(scope));
        if (concerns) open.response.write(message);
      }
    },
    end: (devices) => {
      const ending = devices ? new Set(devices) : null;
      for (const open of [...streams.values()]) {
        if (ending === null || ending.has(open.device)) close(open);
      }
    },
    beat: () => {
      for (const open of streams.values()) open.response.write(': still here\n\n');
    },
  };
}
