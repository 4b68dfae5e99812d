// 培育申报 (cases): one firm's way to one recognition. A case is what its stage log says; nothing else is believed.
// 依据: 本区工作口径 (stages of the way are the bureau's own practice, see standards/stages.ts).

/** 首次认定 / 重新认定 / 迁入后. */
export const casePurposes = ['first', 'renewal', 'moved-in'] as const
export type CasePurpose = (typeof casePurposes)[number]

/** 已认定 / 未通过 / 主动撤回 / 企业离区. */
export const caseEnds = ['recognised', 'not-passed', 'withdrawn', 'firm-left'] as const
export type CaseEnd = (typeof caseEnds)[number]
