import * as z from 'zod/mini';

/** What one tab tells the others: that there is something new on disk, that the vault is to be locked or hidden, that it lives. */
const TabMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('changed'), send: z.boolean() }),
  z.strictObject({
    kind: z.literal('connection'),
    connection: z.enum([
      'checking',
      'idle',
      'sending',
      'no_signal',
      'signed_out',
      'busy',
      'update_needed',
    ]),
  }),
  z.strictObject({ kind: z.literal('lock') }),
  z.strictObject({ kind: z.literal('hide') }),
  z.strictObject({ kind: z.literal('beat') }),
]);
export type TabMessage = z.infer<typeof TabMessage>;

/** The other tabs that have the same vault open. */
export type Tabs = { tell(message: TabMessage): void; close(): void };

export type OpenChannel = (
  name: string,
  hear: (message: unknown) => void,
) => { post(message: TabMessage): void; close(): void };

/** Listens to the other tabs; a message of another shape is nobody's. */
export function openTabs(
  vaultId: string,
  openChannel: OpenChannel,
  hear: (message: TabMessage) => void,
): Tabs {
  const channel = openChannel(`alongside-${vaultId}`, (message) => {
    const parsed = TabMessage.safeParse(message);
    if (parsed.success) hear(parsed.data);
  });
  const state = { isOpen: true };
  return {
    // A round may still end when the vault has been locked: then there is nobody left to tell.
    tell: (message) => {
      if (state.isOpen) channel.post(message);
    },
    close: () => {
      state.isOpen = false;
      channel.close();
    },
  };
}
