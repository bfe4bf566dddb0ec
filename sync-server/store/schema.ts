import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

type Kind = 'text' | 'integer' | 'bytes';
type Column = readonly [name: string, kind: Kind, may?: 'null'];
type Table = { columns: readonly Column[]; key: readonly string[]; indexes?: readonly string[][] };

const text = (...names: string[]): Column[] => names.map((name) => [name, 'text']);
const integer = (...names: string[]): Column[] => names.map((name) => [name, 'integer']);

/** Every table begins with the organisation, so that no key and no index reaches across. */
const tables: Record<keyof Tables, Table> = {
  organisation: { columns: [...text('org', 'epoch'), ...integer('safe')], key: ['org'] },
  counter: {
    columns: [...text('org'), ...integer('seq', 'pos', 'own', 'auditN'), ...text('auditHash')],
    key: ['org'],
  },
  mark: { columns: text('org', 'name', 'value'), key: ['org', 'name'] },
  device: {
    columns: [
      ...text('org', 'device', 'person', 'publicKey', 'prefix'),
      ['label', 'bytes'],
      ...integer('enrolledAt', 'waiting'),
      ['lastSeenAt', 'integer', 'null'],
      ['revokedAt', 'integer', 'null'],
    ],
    key: ['device'],
    indexes: [['org', 'person']],
  },
  envelope: {
    columns: [
      ...text('org', 'id', 'device', 'person', 'salt', 'sig'),
      ['prev', 'text', 'null'],
      ...integer('n', 'at', 'cloned', 'prevLost'),
    ],
    key: ['org', 'id'],
    indexes: [['org', 'device', 'prev']],
  },
  change: {
    columns: [
      ...text('org', 'op', 'envelope', 'person', 'type', 'record', 'at', 'result', 'keyId'),
      ...integer('pos', 'creation', 'seq', 'carried'),
      ['device', 'text', 'null'],
      ['code', 'text', 'null'],
      ['box', 'bytes', 'null'],
    ],
    key: ['org', 'op'],
    indexes: [
      ['org', 'record', 'result'],
      ['org', 'envelope'],
    ],
  },
  damaged: {
    columns: [...text('org', 'id', 'device', 'envelope'), ...integer('at')],
    key: ['org', 'id'],
  },
  record: {
    columns: [
      ...text('org', 'id', 'type', 'places'),
      ...integer('version', 'first'),
      ['shared', 'bytes', 'null'],
      ['entrusted', 'bytes', 'null'],
      ['named', 'bytes', 'null'],
    ],
    key: ['org', 'id'],
    indexes: [['org', 'type']],
  },
  recordKey: { columns: [...text('org', 'id'), ['key', 'bytes']], key: ['org', 'id'] },
  tombstone: { columns: [...text('org', 'id'), ...integer('at')], key: ['org', 'id'] },
  named: {
    columns: text('org', 'person', 'record'),
    key: ['org', 'person', 'record'],
    indexes: [['org', 'record']],
  },
  stream: {
    columns: [...text('org', 'scope', 'record'), ...integer('seq', 'hasLeft', 'erased')],
    key: ['org', 'scope', 'record'],
    indexes: [
      ['org', 'scope', 'seq'],
      ['org', 'record'],
    ],
  },
  horizon: { columns: [...text('org', 'scope'), ...integer('seq')], key: ['org', 'scope'] },
  account: {
    columns: [
      ...text('org', 'person', 'emailToken'),
      ['emailBox', 'bytes'],
      ['password', 'text', 'null'],
      ['codeHash', 'text', 'null'],
      ['codeUntil', 'integer', 'null'],
    ],
    key: ['emailToken'],
    indexes: [['org', 'person']],
  },
  session: {
    columns: [
      ...text('hash', 'org', 'person'),
      ['device', 'text', 'null'],
      ...integer('createdAt', 'seenAt'),
    ],
    key: ['hash'],
    indexes: [['org', 'person']],
  },
  share: {
    columns: [
      ...text('org', 'share', 'device', 'person', 'proof'),
      ['box', 'bytes'],
      ...integer('tries', 'triedAt', 'createdAt'),
    ],
    key: ['share'],
    indexes: [['org', 'device']],
  },
  contact: { columns: [...text('org', 'device'), ...integer('at')], key: ['org', 'device'] },
  recovery: {
    columns: [...text('org', 'person', 'askedBy'), ...integer('until'), ['box', 'bytes']],
    key: ['org', 'person'],
  },
  challenge: { columns: [...text('nonce', 'device'), ...integer('until')], key: ['nonce'] },
  audit: {
    columns: [
      ...text('org', 'actor', 'device', 'action', 'objectType', 'objectId', 'outcome', 'reason'),
      ...text('prev', 'hash'),
      ...integer('n', 'at'),
    ],
    key: ['org', 'n'],
  },
};

/** What a database calls the three kinds of value, and what it adds to a table, such as STRICT. */
export type Spelling = { kinds: Record<Kind, string>; ending: string };

/** The names of all tables. */
export const tableNames: readonly string[] = Object.keys(tables);

/** Those that hold an organisation's rows: all but the numbers that devices are given to sign. */
export const tablesOfOrganisations: readonly string[] = tableNames.filter(
  (name) => name !== 'challenge',
);

/** A table by its name and the names of its columns, for whoever moves rows as they are. */
export type Shape = { name: string; columns: readonly string[] };

export const shapesOfOrganisations: readonly Shape[] = Object.entries(tables)
  .filter(([name]) => tablesOfOrganisations.includes(name))
  .map(([name, { columns }]) => ({ name, columns: columns.map(([column]) => column) }));

/** Makes the tables that are not there yet. */
export async function createTables(db: Kysely<Tables>, spelling: Spelling): Promise<void> {
  for (const [name, table] of Object.entries(tables)) {
    let making: CreateTableBuilder<string, string> = db.schema.createTable(name).ifNotExists();
    for (const [column, kind, may] of table.columns) {
      making = making.addColumn(column, sql.raw(spelling.kinds[kind]), (one) =>
        may === 'null' ? one : one.notNull(),
      );
    }
    await making
      .addPrimaryKeyConstraint(`${name}PrimaryKey`, [...table.key])
      .modifyEnd(sql.raw(spelling.ending))
      .execute();
    for (const columns of table.indexes ?? []) {
      const index = `${name}By${columns.slice(1).join('')}`;
      const list = sql.join(columns.map((column) => sql.ref(column)));
      await db.schema.createIndex(index).ifNotExists().on(name).expression(list).execute();
    }
  }
  await db.schema
    .createIndex('changeHeld')
    .ifNotExists()
    .on('change')
    .columns(['org', 'pos'])
    .where(sql<boolean>`result = 'held'`)
    .execute();
}
