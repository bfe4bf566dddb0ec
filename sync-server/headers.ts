const documentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  'media-src blob:',
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  'frame-src blob:',
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app-worker',
  'report-to csp',
].join('; ');

/** The worker that stretches words may compile WebAssembly and may not speak to anyone. */
const stretchWorkerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";

/**
 * Gives the pages that a lock leaves for a process of their own: a browser ends the one that held the words rather than use it
 * again for a page of another embedder policy. What such a page starts must be of the same policy.
 */
const apart = { 'Cross-Origin-Embedder-Policy': 'require-corp' };
const pagesApart: ReadonlySet<string> = new Set(['/locked', '/repairs']);

const reports = { 'Reporting-Endpoints': 'csp="/api/policy-reports"' };

const answerPolicy = "default-src 'none'; frame-ancestors 'none'";

const everywhere = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(self), microphone=(self), geolocation=(self), clipboard-read=(), display-capture=(), usb=(), serial=(), bluetooth=(), payment=(), publickey-credentials-get=(self)',
};

const overTls = { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' };

const isStretchWorker = (path: string): boolean =>
  path.startsWith('/assets/') && (path.split('/').at(-1) ?? '').toLowerCase().includes('kdf');

/** True for what answers in JSON; every other path is a file or a room of the app. */
export const isAnswerPath = (path: string): boolean =>
  path === '/healthz' || path === '/api' || path.startsWith('/api/');

/** The headers of every answer, errors too (security.md 2.14): they depend on the path and on TLS alone. */
export function headersFor(path: string, isSecure: boolean): Record<string, string> {
  const common = isSecure ? { ...everywhere, ...overTls } : everywhere;
  if (isAnswerPath(path)) {
    return {
      ...common,
      'Content-Security-Policy': answerPolicy,
      'Cache-Control': 'no-store',
      Vary: 'Cookie',
    };
  }
  const isWorker = isStretchWorker(path);
  const process = isWorker || pagesApart.has(path) ? apart : {};
  const policy = isWorker ? stretchWorkerPolicy : documentPolicy;
  return { ...common, ...reports, ...process, 'Content-Security-Policy': policy };
}
