import { createStore, get, set, type UseStore } from 'idb-keyval';
import * as z from 'zod/mini';

/** What this browser knows before any vault is open: which vaults it holds. No names, only ids. */
const VaultList = z.array(z.string().check(z.maxLength(64)));

export type VaultShelf = {
  list(): Promise<string[]>;
  add(vaultId: string): Promise<void>;
};

/** The list of vaults in a small database of its own. */
export function openShelf(): VaultShelf {
  const store: UseStore = createStore('alongside', 'device');
  const list = async () => {
    const parsed = VaultList.safeParse(await get('vaults', store));
    return parsed.success ? parsed.data : [];
  };
  return {
    list,
    add: async (vaultId) => set('vaults', [...new Set([...(await list()), vaultId])], store),
  };
}
