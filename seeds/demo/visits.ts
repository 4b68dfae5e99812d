// The demo’s visits and the needs heard on them; and notes about firms.
import { addNote } from '#acts/add-note.server.ts'
import { closeNeed } from '#acts/close-need.server.ts'
import { raiseNeed } from '#acts/raise-need.server.ts'
import { recordVisit } from '#acts/record-visit.server.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { SupportKind } from '#domain/support.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import { at, type Event } from '#seeds/demo/events.ts'
import { type DemoFigures, isKnownBy } from '#seeds/demo/figures.ts'
import { businessDay, type DemoFirm } from '#seeds/demo/firms.ts'
import { workerOf } from '#seeds/demo/officers.ts'

const heard: readonly (readonly [SupportKind, string, string])[] = [
  ['funding', '流动资金紧张，希望对接知识产权质押贷款', '已对接银行，授信 300 万元'],
  ['people', '招聘算法工程师困难，希望参加校园招聘专场', '已组织参加专场招聘会'],
  ['space', '现有场地不足，需 500 平方米研发用房', '已推荐两处载体，企业选定一处'],
  ['scene', '希望参与智慧社区场景试点', '已列入场景清单并对接需求单位'],
  ['finance-tax', '研发费用加计扣除口径不清', '税务部门上门辅导'],
  ['intellectual-property', '发明专利审查周期长，希望走快速预审', '已完成预审备案'],
  ['filing', '首次申报高企，材料不知如何准备', '已安排一对一诊断'],
  ['law', '技术合同纠纷，需法律咨询', '已转介律师，企业满意'],
]
const seen = [
  '走访了解经营情况：订单饱满，研发投入持续增加，计划年内新增专利申请。',
  '企业处于产品转型期，收入略有下降，研发团队稳定。',
  '核查科技人员与研发场地，资料齐全；提示年报与研发台账要求。',
  '企业新获一轮融资，拟扩大研发场地，关注瞪羚申报。',
  '讲解高企重新认定要点，企业已启动专项审计。',
]

export function visits(chance: Chance, figures: readonly DemoFigures[]): Event[] {
  return chance
    .shuffled(figures)
    .slice(0, 170)
    .flatMap(({ firm }): Event[] => {
      const day = chance.happens(0.45) ? chance.day('2024-01-08', '2024-06-27') : chance.day('2021-06-01', '2023-12-22')
      if (!isKnownBy(firm, day)) return []
      const by = workerOf(firm)
      const summary = chance.pick(seen)
      const companions = chance.pick(['', '', '街道经济办', '园区运营方', '区税务局'])
      const visit = {}
      const told = at(
        day,
        'support',
        async (stage) => {
          const values = { firm: stage.firm(firm), visitedOn: day, companions, summary }
          stage.facts.set(visit, await stage.act(recordVisit, values))
        },
        by,
      )
      return chance.happens(0.62) ? [told, ...needOf(chance, firm, day, visit, by)] : [told]
    })
}

/** A need heard on a visit: closed within weeks as a rule; of the latest, some wait and some are overdue. */
function needOf(chance: Chance, firm: DemoFirm, day: Day, visit: object, by: string): Event[] {
  const [kind, summary, outcome] = chance.pick(heard)
  const dueOn = addDays(day, chance.pick([15, 30, 30, 60]))
  const key = {}
  const raised = at(
    day,
    'support',
    async (stage) => {
      const values = { firm: stage.firm(firm), visit: stage.fact(visit), kind, summary, raisedOn: day, dueOn }
      stage.facts.set(key, await stage.act(raiseNeed, values))
    },
    by,
  )
  const closedOn = addDays(day, chance.whole(6, 50))
  const waits = day > '2024-03-01' && chance.happens(0.35)
  if (waits || closedOn > businessDay) return [raised]
  const closed = at(
    closedOn,
    'support',
    (stage) => stage.tell(closeNeed, { need: stage.fact(key), version: '1', closedOn, outcome }),
    by,
  )
  return [raised, closed]
}

const remarks = [
  '财务负责人更换，材料联系新任会计。',
  '企业表示今年重点做重新认定，暂不考虑瞪羚。',
  '主营产品所属领域拟调整，申报前再核对。',
  '与高校共建联合实验室，可作省级平台线索。',
  '年审计事务所资质已核验。',
]

export function notes(chance: Chance, figures: readonly DemoFigures[]): Event[] {
  return chance
    .shuffled(figures)
    .slice(0, 45)
    .flatMap(({ firm }): Event[] => {
      const day = chance.day('2023-02-01', '2024-06-25')
      const text = chance.pick(remarks)
      if (!isKnownBy(firm, day)) return []
      return [at(day, 'support', (stage) => stage.tell(addNote, { firm: stage.firm(firm), text }), workerOf(firm))]
    })
}
