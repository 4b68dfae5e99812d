// 精准服务 (support): what the bureau offers firms on their way, and the needs they name.
// 依据: 皇姑区"十四五"规划 第三章 (精准培育服务); the kinds are 本区工作口径.

/** 财税, 知识产权, 人力, 法律, 融资, 申报辅导, 场景, 空间. */
export const supportKinds = [
  'finance-tax',
  'intellectual-property',
  'people',
  'law',
  'funding',
  'filing',
  'scene',
  'space',
] as const
export type SupportKind = (typeof supportKinds)[number]
