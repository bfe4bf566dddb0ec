import type { ServerResponse } from 'node:http';
import { pokeEvent } from '../src/domain/protocol.ts';
import { holdsWord, readWord, tellWord, type Word } from './poke-words.ts';
import type { Signals } from './store/port.ts';

/** The open event streams, one a device. They say only that there is something new. */
export type PokeHub = {
  open: (listener: Listener, response: ServerResponse) => void;
  /** What a device's person holds changes; each pull says anew. */
  refresh: (device: string, scopes: ReadonlySet<string>) => void;
  poke: (org: string, scopes: ReadonlySet<string>) => void;
  /** Ends the streams of devices that may not listen any more, whichever process has them; or all here. */
  end: (devices?: readonly string[]) => void;
  beat: () => void;
};

export type Listener = { org: string; device: string; scopes: ReadonlySet<string> };

/** Everything in the organisation concerns a stream with `scopes` null: they were too many to be told. */
type Open = Omit<Listener, 'scopes'> & {
  scopes: ReadonlySet<string> | null;
  response: ServerResponse;
};

const message = `event: ${pokeEvent}\ndata: ${pokeEvent}\n\n`;

/** The streams of this process; what happens in another that has the same store open is heard here. */
export function makePokeHub(signals: Signals): PokeHub {
  const streams = new Map<string, Open>();
  const held = new Map<string, string>();
  const tell = (word: Word) => tellWord(signals, word);
  signals.hear((text) => {
    const word = text === null ? null : readWord(text);
    if (word?.kind === 'holds') held.set(word.device, JSON.stringify(word));
    if (text === null) pokeAll(streams);
    else if (word) obey(streams, word);
  });
  return {
    open: (listener, response) => {
      openStream(streams, { ...listener, response });
      tell(holdsWord(listener.device, listener.scopes));
    },
    refresh: (device, scopes) => {
      const word = holdsWord(device, scopes);
      if (held.get(device) !== JSON.stringify(word)) tell(word);
    },
    poke: (org, scopes) => tell({ kind: 'poke', org, scopes: [...scopes] }),
    end: (devices) => {
      if (devices) tell({ kind: 'end', devices: [...devices] });
      else for (const open of [...streams.values()]) close(streams, open);
    },
    beat: () => {
      for (const open of streams.values()) open.response.write(': still here\n\n');
    },
  };
}

type Streams = Map<string, Open>;

function close(streams: Streams, open: Open): void {
  streams.delete(open.device);
  open.response.end();
}

function openStream(streams: Streams, open: Open): void {
  const before = streams.get(open.device);
  if (before) close(streams, before);
  streams.set(open.device, open);
  open.response.on('close', () => {
    if (streams.get(open.device) === open) streams.delete(open.device);
  });
  open.response.write(': listening\n\n');
}

function pokeAll(streams: Streams): void {
  for (const open of streams.values()) open.response.write(message);
}

function obey(streams: Streams, word: Word): void {
  if (word.kind === 'poke') {
    for (const open of streams.values()) {
      if (concerns(open, word)) open.response.write(message);
    }
  } else if (word.kind === 'holds') {
    const open = streams.get(word.device);
    if (open) open.scopes = word.scopes === null ? null : new Set(word.scopes);
  } else {
    for (const device of word.devices) {
      const open = streams.get(device);
      if (open) close(streams, open);
    }
  }
}

function concerns(open: Open, { org, scopes }: Extract<Word, { kind: 'poke' }>): boolean {
  const held = open.scopes;
  if (open.org !== org) return false;
  return held === null || scopes === null || scopes.some((scope) => held.has(scope));
}
