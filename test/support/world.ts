import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import {
  type Device,
  type DeviceOptions,
  discardDevice,
  killDevice,
  openDevice,
  reopenDevice,
} from './browser.ts';
import { discardServer, type RunningServer, startServer } from './running-server.ts';

/** One server for a file of tests, and devices that remember everything their pages complained of. */
export type World = {
  server: () => RunningServer;
  /** Starts a browser on a new profile; a small phone unless told otherwise. */
  open: (options?: DeviceOptions) => Promise<Device>;
  /** Ends the browser as a power cut would and starts it again on what was left. */
  killAndReopen: (device: Device, network: 'on line' | 'off line') => Promise<Device>;
};

/** What a browser says of a network that is off, of a session that a kill threw away, and of a header it is too old for. */
const expected = [
  /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|NETWORK_CHANGED)/,
  /the server responded with a status of 401/,
  /Unrecognized feature/,
];

/** How long what a page does by itself may take on a slow machine. */
export const patience = { timeout: 20_000 };

export const desktop = { width: 1280, height: 800 };

/** The world of one file: its server ends with the file, each test's devices with the test, which fails if a page complained. */
export function makeWorld(): World {
  const started: { server?: RunningServer } = {};
  const devices = new Set<Device>();
  const complaints: string[] = [];
  const server = () => {
    if (!started.server) throw new Error('The server has not been started.');
    return started.server;
  };
  const watch = (device: Device) => {
    devices.add(device);
    listen(device, complaints);
    return device;
  };
  beforeAll(async () => {
    started.server = await startServer();
  });
  afterEach(async () => {
    await Promise.all([...devices].map(discardDevice));
    devices.clear();
    expect(complaints.splice(0), 'what the pages complained of').toEqual([]);
  });
  afterAll(() => discardServer(server()));
  return {
    server,
    open: async (options) => watch(await openDevice({ baseURL: server().url, ...options })),
    killAndReopen: async (device, network) => {
      await killDevice(device);
      devices.delete(device);
      const reopened = watch(await reopenDevice(device));
      if (network === 'off line') await reopened.context.setOffline(true);
      return reopened;
    },
  };
}

function listen({ context }: Device, complaints: string[]): void {
  const note = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) complaints.push(text);
  };
  context.on('console', (message) => message.type() === 'error' && note(message.text()));
  context.on('weberror', (error) => note(String(error.error())));
}
