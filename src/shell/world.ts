import type { Random } from '../domain/ids.ts';
import type { DatabasePlace } from '../storage/database.ts';
import type { OpenChannel } from '../storage/tabs.ts';
import type { VaultShelf } from '../storage/vaults.ts';
import type { Locks } from '../sync/leader.ts';
import type { OpenPoke } from '../sync/poke.ts';
import type { Transport } from '../sync/transport.ts';
import type { VaultDeps } from '../vault/deps.ts';

/** Everything the app asks of the browser, handed in once by `main.tsx`. */
export type World = {
  vault: VaultDeps;
  place: DatabasePlace;
  shelf: VaultShelf;
  transport: Transport;
  openChannel: OpenChannel;
  openPoke: (device: string) => OpenPoke;
  locks: Locks & DepositLocks;
  now: () => number;
  random: Random;
  chance: () => number;
  later: (work: () => void, wait: number) => () => void;
  repeat: (work: () => void, wait: number) => () => void;
  build: number;
  /** Leaves the page for the locked one, so that nothing stays in memory. */
  leave: () => void;
  /** Leaves it for the neutral page, which this tab then shows whatever is opened or gone back to in it. */
  hide: () => void;
  isHidden: () => boolean;
  /** The person at the neutral page wants the app again. */
  show: () => void;
  askToKeep: () => Promise<boolean>;
  /** Bytes that this site uses and may use; null where the browser does not say. */
  readSpace: () => Promise<{ used: number; all: number } | null>;
  /** Puts a number on the app's icon, where the browser can; 0 takes it away. It is never the only sign. */
  showBadge: (count: number) => void;
  /** Hears of a file that was opened with the app, where the browser lets files be opened so. */
  hearOpenedFile: (hear: (file: File) => void) => void;
  /** Puts a file among the person's downloads. */
  saveFile: (name: string, text: string) => void;
  /** Asks the browser, where it can, to wake the worker and send once there is a signal, page or no page. */
  askWorkerToSend: () => void;
  passkeys: PasskeyHolder;
};

/** What keeps passkeys, where the browser has it, and the name of this host that they are bound to. */
export type PasskeyHolder = {
  container: Pick<CredentialsContainer, 'create' | 'get'> | undefined;
  host: string;
};

/** Runs work only if nobody else holds the lock: the tab that has the vault open sends for it. */
export type DepositLocks = {
  requestIfFree(name: string, work: () => Promise<unknown>): Promise<unknown>;
};
