import { type Figure, type Figures, isMet, type Target, targets } from './targets.ts';

const round = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);

function targetText({ most, least, mostRatio, leastRatio, unit }: Target): string {
  const parts = [
    ...(most === undefined ? [] : [`${most} ${unit}`]),
    ...(least === undefined ? [] : [`>= ${least} ${unit}`]),
    ...(mostRatio === undefined ? [] : [`<= ${mostRatio} x`]),
    ...(leastRatio === undefined ? [] : [`>= ${leastRatio} x`]),
  ];
  return parts.join(', ');
}

const isHeld = (target: Target): boolean => targetText(target) !== '';

function cells(target: Target, figure: Figure | undefined): string[] {
  const met = isMet(target, figure);
  const floor = figure?.floor;
  return [
    target.what,
    targetText(target),
    figure === undefined ? '' : `${round(figure.measured)} ${target.unit}`,
    floor === undefined ? '' : round(floor),
    figure === undefined || floor === undefined ? '' : `${(figure.measured / floor).toFixed(2)} x`,
    met === null ? 'not run' : isHeld(target) ? (met ? 'yes' : 'NO') : '',
    figure?.note ?? '',
  ];
}

const head = ['', 'target', 'measured', 'floor', 'ratio', 'met', ''];

/** Every line of the targets with what was measured, the floor of the same run, and whether it is met. */
export function tableOf(figures: Figures): string {
  const all: readonly [string, Target][] = Object.entries(targets);
  const byName = new Map(Object.entries(figures));
  const rows = [head, ...all.map(([name, target]) => cells(target, byName.get(name)))];
  const widths = head.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const last = head.length - 1;
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => (at === last ? cell : cell.padEnd(widths[at] ?? 0))).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}
