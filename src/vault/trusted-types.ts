/** The two scripts that the page may start, in the form that the browser's policy lets through. */
export type ScriptUrls = { worker: string; serviceWorker: string };

/**
 * The part of the page used here. A trusted URL is an object that stands wherever the types of the
 * web say string, hence the text.
 */
export type PolicyScope = {
  location: { origin: string };
  trustedTypes?: {
    createPolicy: (
      name: string,
      rules: { createScriptURL: (url: string) => string },
    ) => { createScriptURL: (url: string) => string };
  };
};

/** Makes the page's one policy: call it once. It lets through exactly these two, from the page's origin. */
export function makeScriptUrls(scope: PolicyScope, urls: ScriptUrls): ScriptUrls {
  const { origin } = scope.location;
  const allowed = new Set([urls.worker, urls.serviceWorker].map((url) => within(url, origin)));
  const createScriptURL = (url: string): string => {
    const full = within(url, origin);
    if (!allowed.has(full)) throw new TypeError('This script may not be started.');
    return full;
  };
  const policy = scope.trustedTypes?.createPolicy('app-worker', { createScriptURL });
  const trust = (url: string): string => policy?.createScriptURL(url) ?? createScriptURL(url);
  return { worker: trust(urls.worker), serviceWorker: trust(urls.serviceWorker) };
}

function within(url: string, origin: string): string {
  const full = new URL(url, origin);
  if (full.origin !== origin) throw new TypeError('This script is not of this site.');
  return full.href;
}
