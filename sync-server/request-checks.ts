import type { FastifyRequest } from 'fastify';
import type { Way } from './accounts/cookie.ts';

/** How a request came; behind a proxy, as the proxy says. */
export const wayOf = (request: FastifyRequest): Way => ({
  isSecure: request.protocol === 'https',
  host: request.host,
});

/** A body that says it must be unpacked to be read. */
export const isPacked = ({ headers }: FastifyRequest): boolean =>
  headers['content-encoding'] !== undefined && headers['content-encoding'] !== 'identity';

const ourSites = new Set(['same-origin', 'none']);

/**
 * Why a POST is not one of our own page's, or null when it is. No other site can send the header, which
 * no form has; browsers say where a request comes from, and older ones at least name its origin.
 */
export function foreignBecause(request: FastifyRequest, origin: string | null): string | null {
  const { headers } = request;
  if (headers['x-alongside'] !== '1') return 'header_missing';
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return ourSites.has(String(site)) ? null : 'cross_site';
  const ours = origin ?? `${request.protocol}://${request.host}`;
  return headers.origin === ours ? null : 'cross_site';
}
