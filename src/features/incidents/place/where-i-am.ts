import { fail, type Result, succeed } from '../../../domain/result.ts';

/** Where the phone says it is, now. */
export type Whereabouts = { lat: number; lon: number; metres: number; at: string };

/** Why it does not say so. */
export type WhereaboutsFault = 'refused' | 'unavailable' | 'slow' | 'rough';

/** Beyond this it would name a wrong door: it is not kept (domain.md 2.3, field 12). */
const roughest = 100;

const patience = 20_000;

/** Asks the phone once where it is; the browser asks the person first. Never asked but by a tap. */
export function askWhereIAm(now: number): Promise<Result<Whereabouts, WhereaboutsFault>> {
  const geolocation: Geolocation | undefined = navigator.geolocation;
  if (!geolocation) return Promise.resolve(fail('unavailable'));
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords }) => {
        const metres = Math.max(1, Math.ceil(coords.accuracy));
        const at = new Date(now).toISOString();
        const found = { lat: coords.latitude, lon: coords.longitude, metres, at };
        resolve(metres > roughest ? fail('rough') : succeed(found));
      },
      ({ code }) => resolve(fail(faultByCode[code] ?? 'unavailable')),
      { enableHighAccuracy: true, timeout: patience, maximumAge: 0 },
    );
  });
}

/** By the codes of GeolocationPositionError. */
const faultByCode: Readonly<Record<number, WhereaboutsFault>> = {
  1: 'refused',
  2: 'unavailable',
  3: 'slow',
};

const inBlock = 1_000;

/** A block rather than a door: three decimals, which is about 110 metres by 70. */
export const toBlock = (degrees: number): number => Math.round(degrees * inBlock) / inBlock;
