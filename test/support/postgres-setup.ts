import type { TestProject } from 'vitest/node';
import { folderForDisks } from './disk-folder.ts';
import { type Cluster, startCluster } from './postgres-cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string;
  }
}

const running: { cluster: Cluster | null } = { cluster: null };

/** One PostgreSQL for all tests of a project. */
export async function setup(project: TestProject): Promise<void> {
  running.cluster = await startCluster(folderForDisks());
  project.provide('postgres', running.cluster.directory);
}

export async function teardown(): Promise<void> {
  await running.cluster?.stop();
}
