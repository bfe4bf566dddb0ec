import { Change } from '../../src/domain/change.ts';
import { type Folded, openFolded } from '../../sync-server/exchange/folded.ts';
import { openWords } from '../../sync-server/exchange/words.ts';
import type { EnvelopeEntry, LogEntry } from '../../sync-server/store/rows.ts';
import { simPatches, simPeople } from './sim-people.ts';
import type { World } from './sim-world.ts';

/** A change in the server's log with its words, where they are still kept. */
export type Logged = LogEntry & { change: Change | null };

/** Everything the server holds, read past all its rules. */
export type ServerSide = {
  log: Logged[];
  byOp: ReadonlyMap<string, Logged>;
  envelopes: ReadonlyMap<string, EnvelopeEntry>;
  records: Folded[];
  epoch: string;
};

export async function readServer(world: World): Promise<ServerSide> {
  const { server } = world;
  const tools = server.tools();
  return server.read(async (transaction) => {
    const ids = [...world.records, ...simPatches, ...Object.keys(simPeople)];
    const log: Logged[] = [];
    for (const id of ids) {
      const entries = await transaction.log.changesOfRecord(id);
      const words = await openWords(transaction, tools, entries);
      for (const entry of entries) {
        const text = words.get(entry.op);
        log.push({ ...entry, change: text === undefined ? null : Change.parse(JSON.parse(text)) });
      }
    }
    const stored = await transaction.records.after('', 10_000);
    // A save that was written as its phone crashed may be erased there before anybody has looked at it.
    const sent = new Set([...world.noted, ...log.map((entry) => entry.envelope)]);
    const envelopes = await transaction.log.envelopes([...sent]);
    return {
      log,
      byOp: new Map(log.map((entry) => [entry.op, entry])),
      envelopes: new Map(envelopes.map((entry) => [entry.id, entry])),
      records: stored.map((one) => openFolded(tools, transaction.org, one)),
      epoch: (await transaction.organisation()).epoch,
    };
  });
}
