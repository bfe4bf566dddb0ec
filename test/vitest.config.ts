import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const ROOT = join(import.meta.dirname, '..');
const SETUP = join(import.meta.dirname, 'support/setup.ts');
const PATIENT = join(import.meta.dirname, 'support/patient-screens.ts');
const POSTGRES = join(import.meta.dirname, 'support/postgres-setup.ts');
const IS_DEEP = process.env.DEEP !== undefined;
const ON_POSTGRES = process.env.STORE === 'postgres';
const QUICK_CLONE = join(import.meta.dirname, 'support/quick-clone.ts');
const INDEXED_DB = 'fake-indexeddb/auto';
const MINUTE = 60_000;
const TEN_MINUTES = 10 * MINUTE;

/** One kind of test: the folder of that name, in Node unless it says otherwise. */
function kind(name: string, settings: object = {}): TestProjectConfiguration {
  return {
    extends: true,
    test: {
      name,
      include: [`test/${name}/**/*.test.{ts,tsx}`],
      environment: 'node',
      setupFiles: [SETUP],
      globalSetup: ON_POSTGRES ? [POSTGRES] : [],
      maxWorkers: availableParallelism(),
      sequence: { groupOrder: 0 },
      ...settings,
    },
  };
}

export default defineConfig({
  root: ROOT,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    reporters: [
      [process.env.CI === undefined ? 'default' : 'dot', { summary: false }],
      join(import.meta.dirname, 'support/reporter.ts'),
    ],
    projects: [
      kind('unit'),
      kind('property', {
        setupFiles: [SETUP, QUICK_CLONE, INDEXED_DB],
        testTimeout: IS_DEEP ? TEN_MINUTES : MINUTE,
      }),
      kind('component', {
        environment: 'happy-dom',
        setupFiles: [SETUP, INDEXED_DB, PATIENT],
        testTimeout: MINUTE / 2,
      }),
      kind('server', { testTimeout: ON_POSTGRES ? MINUTE : MINUTE / 2 }),
      kind('postgres', {
        include: [
          'test/postgres/**/*.test.ts',
          'test/server/{deposit,pull,accounts,audit,history,poke,backup,restore}.test.ts',
        ],
        setupFiles: [SETUP, INDEXED_DB],
        globalSetup: [POSTGRES],
        env: { STORE: 'postgres' },
        testTimeout: MINUTE,
      }),
      kind('browser', {
        include: ['test/{browser,e2e}/**/*.test.ts'],
        testTimeout: IS_DEEP ? TEN_MINUTES : 3 * MINUTE,
        hookTimeout: MINUTE,
        sequence: { groupOrder: 1 },
      }),
      kind('engines', {
        testTimeout: MINUTE,
        hookTimeout: MINUTE,
        sequence: { groupOrder: 2 },
      }),
    ],
  },
});
