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

const ofRecord = ['saved', 'added', 'history', 'correct'] as const;

export function pageOf(path: string): Page {
  const [, , first, second, third] = path.split('/').map(decodeURIComponent);
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

export const listPath = '/incidents';
export const newPath = '/incidents/new';
export const stepPath = (draft: string, step: StepName): string =>
  `/incidents/draft/${draft}/${step}`;

/** A step from which one press leads back to the answers. */
export const changePath = (draft: string, step: StepName): string =>
  `${stepPath(draft, step)}?from=check`;
export const samePath = (draft: string): string => `/incidents/draft/${draft}/same`;
export const discardPath = (draft: string): string => `/incidents/draft/${draft}/discard`;
export const recordPath = (record: string): string => `/incidents/${record}`;
export const pathOfRecord = (record: string, page: (typeof ofRecord)[number]): string =>
  `/incidents/${record}/${page}`;
export const answerPath = (record: string, note: string): string =>
  `/incidents/${record}/answer/${note}`;
export const equalityPath = (record: string): string => `/incidents/${record}/equality/start`;
