import { type CaptureScreen, isStepName, type StepName } from './capture/steps.ts';

/** Where in this room one is, read from the page's path. */
export type Page =
  | { name: 'list' }
  | { name: 'new' }
  | { name: 'step'; draft: string; step: CaptureScreen }
  | { name: 'discard'; draft: string }
  | { name: 'saved' | 'added'; record: string }
  | RecordPage;

/** The pages of one incident. */
export type RecordPage =
  | { name: 'record' | 'history' | 'correct'; record: string }
  | { name: 'answer'; record: string; note: string };

/** Where this room lies: on its own, or within practice, where every address begins with that. */
const base = (): string =>
  globalThis.location?.pathname.startsWith('/practice/') ? '/practice/incidents' : '/incidents';

const ofRecord = ['saved', 'added', 'history', 'correct'] as const;

export function pageOf(path: string): Page {
  const [first, second, third] =
    path.split('/incidents', 2).at(-1)?.split('/').slice(1).map(decodeURIComponent) ?? [];
  if (!first) return { name: 'list' };
  if (first === 'new') return { name: 'new' };
  if (first === 'draft' && second) {
    if (third === 'discard') return { name: 'discard', draft: second };
    if (third === 'same') return { name: 'step', draft: second, step: 'same' };
    return { name: 'step', draft: second, step: isStepName(third) ? third : 'danger' };
  }
  if (second === 'answer' && third) return { name: 'answer', record: first, note: third };
  const name = ofRecord.find((one) => one === second);
  return { name: name ?? 'record', record: first };
}

export const listPath = (): string => base();
export const newPath = (): string => `${base()}/new`;
export const stepPath = (draft: string, step: StepName): string =>
  `${base()}/draft/${draft}/${step}`;

/** A step from which one press leads back to the answers. */
export const changePath = (draft: string, step: StepName): string =>
  `${stepPath(draft, step)}?from=check`;
export const samePath = (draft: string): string => `${base()}/draft/${draft}/same`;
export const discardPath = (draft: string): string => `${base()}/draft/${draft}/discard`;
export const recordPath = (record: string): string => `${base()}/${record}`;
export const pathOfRecord = (record: string, page: (typeof ofRecord)[number]): string =>
  `${base()}/${record}/${page}`;
export const answerPath = (record: string, note: string): string =>
  `${base()}/${record}/answer/${note}`;
export const equalityPath = (record: string): string => `/incidents/${record}/equality/start`;
export const detailsPath = (record: string): string => `/incidents/${record}/details`;
