/** The peers are installed for a run of the bench and are no part of the project: only what it calls is said here. */
declare module 'pouchdb-browser' {
  type Replication = { docs_written: number };
  class PouchDB {
    constructor(name: string, options: object);
    static plugin(plugin: object): void;
    replicate: { from(url: string, options: object): Promise<Replication> };
    destroy(): Promise<unknown>;
  }

  export = PouchDB;
}

declare module 'pouchdb-adapter-indexeddb' {
  const plugin: object;
  export = plugin;
}

declare module 'rxdb' {
  type Collection = { count(): { exec(): Promise<number> } };
  type Database = {
    addCollections(made: object): Promise<Record<string, Collection>>;
    remove(): Promise<unknown>;
  };
  export function createRxDatabase(options: object): Promise<Database>;
}

declare module 'rxdb/plugins/storage-dexie' {
  export function getRxStorageDexie(): object;
}

declare module 'rxdb/plugins/replication' {
  export function replicateRxCollection(options: object): {
    awaitInitialReplication(): Promise<void>;
    cancel(): Promise<unknown>;
  };
}
