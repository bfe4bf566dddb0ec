import { expect } from 'vitest';
import {
  type Device,
  type DeviceOptions,
  discardDevice,
  killDevice,
  openDevice,
  reopenDevice,
} from './browser.ts';

/** A device that remembers everything its pages complained of. */
export type WatchedDevice = Device & { complaints: string[] };

/** What a browser says of a network that is off, of a session that a kill threw away, and of a header it is too old for. */
const expected = [
  /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|NETWORK_CHANGED)/,
  /the server responded with a status of 401/,
  /Unrecognized feature/,
];

/** Starts a browser on a new profile and listens to its pages from the start. */
export async function openWatched(options: DeviceOptions): Promise<WatchedDevice> {
  return watch(await openDevice(options), []);
}

/** Ends the browser as a power cut would and starts it again on what was left; off line if asked. */
export async function killAndReopen(
  device: WatchedDevice,
  network: 'on line' | 'off line',
): Promise<WatchedDevice> {
  await killDevice(device);
  const reopened = watch(await reopenDevice(device), device.complaints);
  if (network === 'off line') await reopened.context.setOffline(true);
  return reopened;
}

/** Fails when a page of theirs complained, then closes them all and removes their profiles. */
export async function discardWatched(devices: readonly WatchedDevice[]): Promise<void> {
  await Promise.all(devices.map(discardDevice));
  expect(
    devices.flatMap(({ complaints }) => complaints),
    'what the pages complained of',
  ).toEqual([]);
}

function watch(device: Device, complaints: string[]): WatchedDevice {
  const note = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) complaints.push(text);
  };
  device.context.on('console', (message) => message.type() === 'error' && note(message.text()));
  device.context.on('weberror', (error) => note(String(error.error())));
  return { ...device, complaints };
}
