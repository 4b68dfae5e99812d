// 信创产业链 (the Xinchuang chain): its links, from chips to integration. 依据: 皇姑区"十四五"规划 (芯片、操作系统、数据库、应用软件、
// 网络安全等); the division into links beyond the plan's words is 本区工作口径.
export const chainLinks = [
  'chip',
  'machine',
  'operating-system',
  'database',
  'middleware',
  'application',
  'security',
  'cloud',
  'integration',
  'emerging',
] as const
export type ChainLink = (typeof chainLinks)[number]
