import type { CDPSession, Page } from 'playwright-core';

/** A made-up fingerprint reader inside the browser; the page cannot tell it from a real one. */
export type VirtualPasskeys = { remove: () => Promise<void> };

/** Gives a page such a reader; `hasPrf` is whether its passkeys can keep a vault. */
export async function addPasskeys(page: Page, hasPrf: boolean): Promise<VirtualPasskeys> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf,
    },
  });
  return {
    remove: async () => {
      await session.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
      await session.detach();
    },
  };
}
