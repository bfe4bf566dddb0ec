import { type Kysely, sql } from 'kysely';
import { insertRows } from './insert-rows.ts';
import type { Streams } from './port.ts';
import type { StreamRow } from './rows.ts';
import { runNamed } from './statement-texts.ts';
import type { Tables } from './tables.ts';

type Found = { scope: string; record: string; seq: number; hasLeft: number; erased: number };

const toStreamRow = (row: Found): StreamRow => ({
  scope: row.scope,
  record: row.record,
  seq: row.seq,
  left: row.hasLeft === 1,
  erased: row.erased === 1,
});

const columns = ['scope', 'record', 'seq', 'hasLeft', 'erased'] as const;

/** The streams' verbs on Kysely, for one organisation. */
export function streamsOn(db: Kysely<Tables>, org: string): Streams {
  return {
    put: async (rows) => {
      const values = rows.map(({ scope, record, seq, left, erased }) => ({
        org,
        scope,
        record,
        seq,
        hasLeft: left ? 1 : 0,
        erased: erased ? 1 : 0,
      }));
      await insertRows(db, 'stream', values, (run) =>
        db
          .insertInto('stream')
          .values(run)
          .onConflict((conflict) =>
            conflict.columns(['org', 'scope', 'record']).doUpdateSet((excluded) => ({
              seq: excluded.ref('excluded.seq'),
              hasLeft: excluded.ref('excluded.hasLeft'),
              erased: excluded.ref('excluded.erased'),
            })),
          ),
      );
    },
    page: async (after, limit) => {
      const found: StreamRow[] = [];
      for (const [scope, seq] of after) {
        const rows = await runNamed(db, 'page of a stream', [org, scope, seq, limit], () =>
          db
            .selectFrom('stream')
            .select(columns)
            .where('org', '=', org)
            .where('scope', '=', scope)
            .where('seq', '>', seq)
            .orderBy('seq')
            .limit(limit),
        );
        for (const row of rows) found.push(toStreamRow(row));
      }
      return found.sort((a, b) => a.seq - b.seq).slice(0, limit);
    },
    rowsOf: async (record) => {
      const rows = await db
        .selectFrom('stream')
        .select(columns)
        .where('org', '=', org)
        .where('record', '=', record)
        .execute();
      return rows.map(toStreamRow);
    },
    ...horizonsOn(db, org),
  };
}

function horizonsOn(db: Kysely<Tables>, org: string): Pick<Streams, 'horizons' | 'compact'> {
  return {
    horizons: async (scopes) => {
      const held = new Set(scopes);
      const rows = await db
        .selectFrom('horizon')
        .select(['scope', 'seq'])
        .where('org', '=', org)
        .execute();
      return new Map(rows.filter((row) => held.has(row.scope)).map((row) => [row.scope, row.seq]));
    },
    compact: async (upTo) => {
      const old = db
        .selectFrom('stream')
        .where('org', '=', org)
        .where('hasLeft', '=', 1)
        .where('erased', '=', 0)
        .where('seq', '<=', upTo);
      const scopes = await old.select('scope').distinct().execute();
      for (const { scope } of scopes) {
        await db
          .insertInto('horizon')
          .values({ org, scope, seq: upTo })
          .onConflict((conflict) => conflict.columns(['org', 'scope']).doUpdateSet({ seq: upTo }))
          .execute();
      }
      const deleted = await sql`
        delete from stream
        where org = ${org} and ${sql.ref('hasLeft')} = 1 and erased = 0 and seq <= ${upTo}
      `.execute(db);
      return Number(deleted.numAffectedRows ?? 0);
    },
  };
}
