// The demo’s catalogue of 精准服务 and what of it was given: for the gap a firm has, delivered, under way or come to nothing.
import { addOffer } from '#acts/add-offer.server.ts'
import { dropSupport } from '#acts/drop-support.server.ts'
import { recordDelivery } from '#acts/record-delivery.server.ts'
import { referFirm } from '#acts/refer-firm.server.ts'
import { addDays } from '#domain/day.ts'
import type { GapKey, SupportKind } from '#domain/support.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import { at, type Event } from '#seeds/demo/events.ts'
import { type DemoFigures, isKnownBy } from '#seeds/demo/figures.ts'
import { businessDay } from '#seeds/demo/firms.ts'
import { workerOf } from '#seeds/demo/officers.ts'

type Offer = { kind: SupportKind; name: string; provider: string; description: string; gaps: readonly GapKey[] }

const offers: readonly Offer[] = [
  {
    kind: 'finance-tax',
    name: '研发费用归集辅导',
    provider: '演示税务师事务所',
    description: '按加计扣除与高企口径建立研发辅助账，一户一策。',
    gaps: ['HT-5', 'HT-5d', 'TS-5'],
  },
  {
    kind: 'finance-tax',
    name: '高企专项审计',
    provider: '演示会计师事务所',
    description: '研发费用与高新技术产品（服务）收入专项审计。',
    gaps: ['HT-5', 'HT-6'],
  },
  {
    kind: 'intellectual-property',
    name: '专利布局与快速预审',
    provider: '演示知识产权服务中心',
    description: '核心技术专利挖掘、预审通道备案。',
    gaps: ['HT-2', 'HT-7'],
  },
  {
    kind: 'intellectual-property',
    name: '科技成果转化登记',
    provider: '演示技术转移中心',
    description: '技术合同登记、成果转化证明材料整理。',
    gaps: ['HT-7'],
  },
  {
    kind: 'people',
    name: '科技人员认定与招引',
    provider: '演示人才集团',
    description: '科技人员岗位与工时梳理，校企对接。',
    gaps: ['HT-4', 'TS-5b'],
  },
  {
    kind: 'law',
    name: '合同与股权法律体检',
    provider: '演示律师事务所',
    description: '技术合同、股权结构与合规体检。',
    gaps: [],
  },
  {
    kind: 'funding',
    name: '科技贷与贴息',
    provider: '演示银行皇姑支行',
    description: '知识产权质押、高企信用贷及贴息申报。',
    gaps: ['GA-C3'],
  },
  {
    kind: 'filing',
    name: '高企申报材料一对一诊断',
    provider: '区科技局',
    description: '对照认定条件逐项诊断，出具补短清单。',
    gaps: ['HT-3', 'HT-4', 'HT-5', 'HT-6', 'HT-7'],
  },
  {
    kind: 'filing',
    name: '雏鹰瞪羚入库辅导',
    provider: '演示生产力促进中心',
    description: '主营细分领域与成长性论证。',
    gaps: ['EA-2', 'GA-0', 'GA-C3'],
  },
  {
    kind: 'scene',
    name: '应用场景对接会',
    provider: '区科技局',
    description: '政务、医疗、轨道交通场景需求发布与对接。',
    gaps: [],
  },
  {
    kind: 'space',
    name: '孵化空间入驻',
    provider: '信创演示园',
    description: '首年房租减免，研发测试环境共享。',
    gaps: [],
  },
]

const gapOf: Partial<Record<DemoFigures['profile'], GapKey>> = {
  'rd-short': 'HT-5',
  'staff-short': 'HT-4',
  'income-short': 'HT-6',
  weak: 'HT-7',
}

const results = [
  '已出具诊断报告，企业按清单整改',
  '研发辅助账已建立，归集口径统一',
  '新增授权专利 1 件，另有 2 件进入实审',
  '完成对接，企业已签约',
  '材料已补齐，列入下一批次申报',
]

export function offerEvents(): Event[] {
  return offers.map((offer) =>
    at('2021-02-22', 'support', async (stage) => {
      stage.facts.set(offer, await stage.act(addOffer, { ...offer, gaps: [...offer.gaps] }))
    }),
  )
}

/** Referred for the gap a firm has; most were delivered, some are under way, a few came to nothing. */
export function referrals(chance: Chance, figures: readonly DemoFigures[]): Event[] {
  const short = chance.shuffled(figures.filter(({ profile }) => gapOf[profile] !== undefined)).slice(0, 120)
  const others = chance.shuffled(figures.filter(({ profile }) => profile === 'sound')).slice(0, 60)
  return [...short, ...others].flatMap(({ firm, profile }): Event[] => {
    const condition = gapOf[profile] ?? ''
    const fitting = offers.filter(({ gaps }) =>
      condition === '' ? gaps.length === 0 : gaps.some((one) => one === condition),
    )
    const offer = chance.pick(fitting)
    const day = chance.day('2022-03-01', '2024-06-26')
    if (!isKnownBy(firm, day)) return []
    const key = {}
    const by = workerOf(firm)
    const referred = at(
      day,
      'support',
      async (stage) => {
        const values = { firm: stage.firm(firm), offer: stage.fact(offer), condition, referredOn: day }
        stage.facts.set(key, await stage.act(referFirm, values))
      },
      by,
    )
    const done = addDays(day, chance.whole(12, 75))
    const fate = chance.next()
    if (done > businessDay || fate < 0.12) return [referred]
    const result = chance.pick(results)
    const ended = at(
      done,
      'support',
      (stage) =>
        fate < 0.2
          ? stage.tell(dropSupport, {
              ...{ support: stage.fact(key), version: '1', droppedOn: done },
              droppedWhy: '企业暂缓，年底再议',
            })
          : stage.tell(recordDelivery, { support: stage.fact(key), version: '1', deliveredOn: done, result }),
      by,
    )
    return [referred, ended]
  })
}
