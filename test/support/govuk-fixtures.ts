import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Options } from './govuk-options.ts';

/** One answer of a macro: what it was given, and the HTML it wrote. */
export type Fixture = { readonly name: string; readonly options: Options; readonly html: string };

/** The answers that govuk-frontend itself ships for a component. */
export function fixturesOf(component: string): readonly Fixture[] {
  const path = `govuk-frontend/dist/govuk/components/${component}/fixtures.json`;
  return JSON.parse(readFileSync(createRequire(import.meta.url).resolve(path), 'utf8')).fixtures;
}
