import * as z from 'zod/mini';

/** A made-up incident as a plain document. */
export type Doc = { _id: string; state: string; at: string; row: unknown };

/** A file of CouchDB's, in the few words that a first replication needs. */
export type Couch = {
  /** The answer to a request, or null where CouchDB would say that there is nothing. */
  answer(method: string, url: URL, body: unknown): object | null;
};

const revision = `1-${'a'.repeat(32)}`;
const BulkGet = z.object({ docs: z.array(z.object({ id: z.string() })) });

export function makeCouch(docs: readonly Doc[]): Couch {
  const byId = new Map(docs.map((doc) => [doc._id, doc]));
  return {
    answer: (method, { pathname, searchParams }, body) => {
      const path = pathname.replace(/^\/couch\/?/, '');
      if (path === '')
        return { db_name: 'couch', update_seq: docs.length, instance_start_time: '0' };
      if (path.startsWith('_local/')) return method === 'GET' ? null : { ok: true, rev: '0-1' };
      if (path === '_changes') return changes(docs, searchParams);
      if (path === '_bulk_get') return bulk(byId, body);
      return null;
    },
  };
}

function changes(docs: readonly Doc[], asked: URLSearchParams): object {
  const since = Number(asked.get('since') ?? 0);
  const to = Math.min(docs.length, since + Number(asked.get('limit') ?? docs.length));
  const results = docs
    .slice(since, to)
    .map(({ _id }, at) => ({ seq: since + at + 1, id: _id, changes: [{ rev: revision }] }));
  return { results, last_seq: to, pending: docs.length - to };
}

function bulk(byId: ReadonlyMap<string, Doc>, body: unknown): object {
  const _revisions = { start: 1, ids: ['a'.repeat(32)] };
  const results = BulkGet.parse(body).docs.map(({ id }) => ({
    id,
    docs: [{ ok: { ...byId.get(id), _rev: revision, _revisions } }],
  }));
  return { results };
}
