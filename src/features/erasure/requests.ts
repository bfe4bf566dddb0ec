import type { Json } from '../../domain/json.ts';
import { ErasureSummary } from '../../domain/records/erasure.ts';
import type { Desk } from '../../storage/desk.ts';

/** One request and what became of it; `done` and `nothing` only once the service has said so. */
export type Request = ErasureSummary & { id: string; standing: Standing };
export type Standing = 'asked' | 'called_off' | 'refused' | 'erased' | 'done' | 'nothing';

/** Every request this person's phone knows of, the newest first. */
export const requestsAt = (desk: Desk): Request[] =>
  desk
    .list('erasure')
    .flatMap(({ id, summary }) => readRequest(id, summary) ?? [])
    .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));

/** A request by its summary; null for one that has not all of it. */
export function readRequest(id: string, summary: Json): Request | null {
  const parsed = ErasureSummary.safeParse(summary);
  if (!parsed.success || parsed.data.status === null) return null;
  return { ...parsed.data, id, standing: standingOf(parsed.data, parsed.data.status) };
}

function standingOf({ erasedAt, count }: ErasureSummary, status: Standing): Standing {
  if (erasedAt === null) return status;
  return count === 0 ? 'nothing' : 'done';
}
