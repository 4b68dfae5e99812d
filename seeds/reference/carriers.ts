// The carriers that the plan names, without invented numbers: no area, no opening day. 来源: 皇姑区"十四五"规划 第一章, 第三章, 第四章.
import type { CarrierType } from '#domain/carrier.ts'

export type NamedCarrier = { name: string; type: CarrierType; level: 'national' | null; xinchuang: boolean }

export const namedCarriers: NamedCarrier[] = [
  { name: '沈阳科技创新中心', type: 'incubator', level: 'national', xinchuang: false },
  { name: '沈阳科创工场', type: 'maker-space', level: null, xinchuang: false },
  { name: '沈阳融创中心', type: 'incubator', level: null, xinchuang: false },
  { name: '沈阳苏青创新工场', type: 'maker-space', level: null, xinchuang: false },
  { name: '智优沃数字产业加速器', type: 'accelerator', level: null, xinchuang: false },
  { name: '星云产创加速中心', type: 'accelerator', level: null, xinchuang: false },
  { name: '苏青创新社区', type: 'twin-building', level: null, xinchuang: false },
  { name: '辽宁省信息技术创新产业园', type: 'park', level: null, xinchuang: true },
]
