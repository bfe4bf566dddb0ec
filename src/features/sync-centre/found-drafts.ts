import { Json } from '../../domain/json.ts';
import { KeptDraftSummary } from '../../domain/records/kept-draft.ts';
import { attemptNow, fail, type Result, succeed } from '../../domain/result.ts';
import { textOf, valueOf } from '../../domain/show.ts';
import type { StorageFault } from '../../storage/database.ts';
import type { Desk, Draft, SaveFault, View } from '../../storage/desk.ts';

/** The drafts of a vault that was closed for good which their author has not taken yet. */
export const foundDrafts = (desk: Desk): string[] =>
  desk.list('kept-draft').flatMap(({ id, summary }) => {
    const parsed = KeptDraftSummary.safeParse(summary);
    return parsed.success && !parsed.data.isTaken ? [id] : [];
  });

/** Puts a found draft among this vault's own, unless a newer one is there, and says that it was taken. */
async function takeDraft(
  desk: Desk,
  record: string,
): Promise<Result<null, StorageFault | SaveFault>> {
  const opened = await desk.open(record);
  if (!opened.ok) return opened;
  const draft = opened.value && draftIn(opened.value);
  if (!draft) return fail('not_allowed');
  const present = desk.drafts.value.find(({ id }) => id === draft.id);
  if (!present || present.at < draft.at) {
    const kept = await desk.keepDraft(draft);
    if (!kept.ok) return kept;
  }
  return desk.save([{ type: 'kept-draft', record, field: 'taken', value: true, over: [] }]);
}

function draftIn({ definition, fields }: View): Draft | null {
  const text = (name: string) => textOf(definition, fields, name);
  const read = attemptNow(
    (): unknown => JSON.parse(text('contents') ?? ''),
    () => 'unreadable' as const,
  );
  const json = Json.safeParse(read.ok ? read.value : undefined);
  const at = valueOf(definition, fields, 'typed_at');
  const [id, form, record] = [text('draft'), text('form'), text('about')];
  if (!json.success || typeof at !== 'number' || id === null || form === null || record === null)
    return null;
  return { id, form, record, contents: json.data, at };
}

/** Takes all of them; the first that cannot be taken ends it. */
export async function takeDrafts(
  desk: Desk,
  records: readonly string[],
): Promise<Result<null, StorageFault | SaveFault>> {
  for (const record of records) {
    const taken = await takeDraft(desk, record);
    if (!taken.ok) return taken;
  }
  return succeed(null);
}
