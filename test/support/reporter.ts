import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

const ENGINES = join(import.meta.dirname, '../output/engines');

/** Says at the very end which browsers ran, then how many tests passed, failed and were skipped. */
export default class CountReporter implements Reporter {
  onInit(): void {
    rmSync(ENGINES, { force: true });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const counts = { passed: 0, failed: unhandled.length, skipped: 0 };
    for (const module of modules) {
      const states = [...module.children.allTests()].map((test) => test.result().state);
      for (const state of states) counts[state === 'pending' ? 'skipped' : state] += 1;
      // A file that cannot be read or set up has no failed test of its own.
      if (!module.ok() && !states.includes('failed')) counts.failed += 1;
    }
    console.log(`Engines: ${enginesRun()}`);
    console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  }
}

function enginesRun(): string {
  const lines = existsSync(ENGINES) ? readFileSync(ENGINES, 'utf8').trim().split('\n') : [];
  const names = new Set([`Node ${process.versions.node}`, ...lines]);
  return [...names].join(', ');
}
