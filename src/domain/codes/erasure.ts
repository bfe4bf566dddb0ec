import { type CodeOf, codeList } from './code-list.ts';

/** Why it is asked that a record be erased (UK GDPR Art 17(1); Victims and Prisoners Act 2024 s31: domain.md 6.4). */
export const erasureReasons = codeList('erasure_reason', '2026-01-01', [
  [
    'person_asked',
    'The person it is about asked for it',
    "Gofynnodd y person y mae'n ymwneud ag ef",
  ],
  [
    'malicious_allegation',
    'It comes from an allegation made to harm them',
    "Mae'n deillio o honiad a wnaed i'w niweidio",
  ],
  ['not_needed', 'It is no longer needed', 'Nid oes ei angen mwyach'],
  ['unlawful', 'It should never have been recorded', "Ni ddylai fod wedi'i gofnodi erioed"],
  ['legal_duty', 'A law or a court requires it', 'Mae cyfraith neu lys yn mynnu hynny'],
]);
export type ErasureReason = CodeOf<typeof erasureReasons>;

/** How much of it: all, or only what the person said of themselves. */
export const erasureExtents = codeList('erasure_extent', '2026-01-01', [
  ['everything', 'The whole record', 'Y cofnod cyfan'],
  ['equality_answers', 'Only the equality answers', 'Yr atebion cydraddoldeb yn unig'],
]);
export type ErasureExtent = CodeOf<typeof erasureExtents>;

/** Why it is not erased: the right is not absolute (UK GDPR Art 17(3): domain.md 6.4). */
export const erasureRefusals = codeList('erasure_refusal', '2026-01-01', [
  ['public_task', 'It is needed for a public task', 'Mae ei angen ar gyfer tasg gyhoeddus'],
  ['legal_obligation', 'A law requires us to keep it', "Mae cyfraith yn ein gorfodi i'w gadw"],
  [
    'legal_claim',
    'It is needed for a legal claim, a court or a review',
    'Mae ei angen ar gyfer hawliad cyfreithiol, llys neu adolygiad',
  ],
  ['mistaken', 'It was asked by mistake', 'Gofynnwyd hyn drwy gamgymeriad'],
]);
export type ErasureRefusal = CodeOf<typeof erasureRefusals>;
