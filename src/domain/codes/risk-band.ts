import { type CodeOf, codeList } from './code-list.ts';

/** How serious it is, the worst first (domain.md 3.5). */
export const riskBands = codeList('risk_band', '2026-01-01', [
  ['high', 'High', 'Uchel'],
  ['medium', 'Medium', 'Canolig'],
  ['standard', 'Standard', 'Safonol'],
]);
export type RiskBand = CodeOf<typeof riskBands>;
