// What the demo's bureau did for its firms: services, visits and needs, trainings, notes, tasks, and the windows of the year.
import { addNote } from '#acts/add-note.server.ts'
import { addOffer } from '#acts/add-offer.server.ts'
import { addTask } from '#acts/add-task.server.ts'
import { addTraining } from '#acts/add-training.server.ts'
import { closeNeed } from '#acts/close-need.server.ts'
import { dropSupport } from '#acts/drop-support.server.ts'
import { editFilingWindow } from '#acts/edit-filing-window.server.ts'
import { finishTask } from '#acts/finish-task.server.ts'
import { inviteFirms } from '#acts/invite-firms.server.ts'
import { makeDueTasks } from '#acts/make-due-tasks.server.ts'
import { raiseNeed } from '#acts/raise-need.server.ts'
import { recordDelivery } from '#acts/record-delivery.server.ts'
import { recordVisit } from '#acts/record-visit.server.ts'
import { referFirm } from '#acts/refer-firm.server.ts'
import { takeAttendance } from '#acts/take-attendance.server.ts'
import { tasksPage } from '#db/queries/tasks.ts'
import { firmsOfTraining } from '#db/queries/trainings.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { RecognitionKind } from '#domain/recognition.ts'
import type { GapKey, SupportKind } from '#domain/support.ts'
import type { DemoCase } from '#seeds/demo/cases.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import { at, type Event } from '#seeds/demo/events.ts'
import { type DemoFigures, isKnownBy } from '#seeds/demo/figures.ts'
import { baseDay, businessDay, type DemoFirm } from '#seeds/demo/firms.ts'
import type { Stage } from '#seeds/demo/live.ts'
import { colleagues, ownOfficer, workerOf } from '#seeds/demo/officers.ts'

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

function offerEvents(): Event[] {
  return offers.map((offer) =>
    at('2021-02-22', 'support', async (stage) => {
      stage.facts.set(offer, await stage.act(addOffer, { ...offer, gaps: [...offer.gaps] }))
    }),
  )
}

const shortOf = (day: Day, last: Day) => (day < last ? day : last)

/** Referred for the gap a firm has; most were delivered, some are under way, a few came to nothing. */
function referrals(chance: Chance, figures: readonly DemoFigures[]): Event[] {
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

function visits(chance: Chance, figures: readonly DemoFigures[]): Event[] {
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

const trainings: readonly (readonly [Day, string, RecognitionKind | '', string])[] = [
  ['2021-04-16', '2021 年高企认定申报培训', 'high-tech', '区政务服务中心报告厅'],
  ['2021-05-20', '科技型中小企业评价实操', 'tech-sme', '线上'],
  ['2022-04-22', '2022 年高企认定申报培训', 'high-tech', '信创演示园路演厅'],
  ['2022-06-15', '雏鹰瞪羚独角兽政策解读', 'eaglet', '信创演示园路演厅'],
  ['2023-03-30', '研发费用归集与加计扣除', '', '区税务局培训室'],
  ['2023-04-21', '2023 年高企认定申报培训', 'high-tech', '区政务服务中心报告厅'],
  ['2023-05-18', '科技型中小企业评价实操', 'tech-sme', '线上'],
  ['2023-09-14', '专利布局与成果转化', '', '演示知识产权服务中心'],
  ['2024-03-28', '2024 年高企认定申报培训（一）', 'high-tech', '区政务服务中心报告厅'],
  ['2024-05-16', '2024 年高企重新认定专场', 'high-tech', '信创演示园路演厅'],
  ['2024-06-20', '科技型中小企业评价实操', 'tech-sme', '线上'],
]

function trainingEvents(chance: Chance, figures: readonly DemoFigures[], cases: readonly DemoCase[]): Event[] {
  const held = trainings.flatMap(([day, title, kind, place]): Event[] => {
    const near = cases.filter(
      (one) => one.kind === kind && one.openedOn < addDays(day, 120) && one.openedOn > addDays(day, -200),
    )
    const asked = addDays(day, -14)
    const pool = [...new Set([...near.map((one) => one.firm), ...figures.map((one) => one.firm)])]
    const firms = [...chance.shuffled(pool.slice(0, near.length)), ...chance.shuffled(pool.slice(near.length))]
      .filter((one) => one.enteredOn < asked && isKnownBy(one, asked))
      .slice(0, chance.whole(24, 46))
    const training = {}
    const present = chance.next() * 0.2 + 0.65
    const came = firms.map(() => chance.happens(present))
    return [
      at(asked, 'support', async (stage) => {
        stage.facts.set(training, await stage.act(addTraining, { title, kind, heldOn: day, place }))
        const names = firms.map((one) => stage.firm(one)).join('\n')
        await stage.act(inviteFirms, { training: stage.fact(training), firms: names })
      }),
      at(day, 'support', (stage) =>
        attendance(stage, stage.fact(training), new Set(firms.filter((_, n) => came[n]).map((one) => stage.firm(one)))),
      ),
    ]
  })
  return [
    ...held,
    at('2024-06-18', 'support', (stage) =>
      stage.tell(addTraining, {
        ...{ title: '2024 年高企认定申报培训（二）', kind: 'high-tech', heldOn: '2024-07-11' },
        place: '区政务服务中心报告厅',
      }),
    ),
  ]
}

async function attendance(stage: Stage, training: string, present: ReadonlySet<string>): Promise<void> {
  const invited = await stage.house.store.read((db) => firmsOfTraining({ db }, stage.viewer, training))
  const rows = invited.map(({ row }) => row)
  await stage.act(takeAttendance, {
    training,
    asked: rows.map(({ id }) => id),
    select: rows.filter(({ firm }) => present.has(firm)).map(({ id }) => id),
  })
}

const remarks = [
  '财务负责人更换，材料联系新任会计。',
  '企业表示今年重点做重新认定，暂不考虑瞪羚。',
  '主营产品所属领域拟调整，申报前再核对。',
  '与高校共建联合实验室，可作省级平台线索。',
  '年审计事务所资质已核验。',
]

function notes(chance: Chance, figures: readonly DemoFigures[]): Event[] {
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

const toDo = [
  '电话提醒补报 2023 年指标',
  '核对研发人员名单',
  '送达高企申报通知',
  '跟进专项审计进度',
  '约时间实地走访',
  '补充知识产权证书复印件',
]

/** Tasks by hand: most done, some due around the business day, a few overdue. */
function handTasks(chance: Chance, figures: readonly DemoFigures[]): Event[] {
  const known = chance.shuffled(figures.filter(({ firm }) => isKnownBy(firm, businessDay) && firm.enteredOn <= baseDay))
  const dues: Day[] = [
    ...Array.from({ length: 40 }, () => chance.day('2024-02-01', '2024-06-28')),
    ...Array.from({ length: 14 }, () => chance.day('2024-06-28', '2024-07-12')),
    ...Array.from({ length: 10 }, () => chance.day('2024-07-13', '2024-09-30')),
    ...[businessDay, businessDay, businessDay],
  ]
  return dues.flatMap((dueOn, index): Event[] => {
    const firm = known[index]?.firm
    if (!firm) return []
    // Every other one is the demo officer's own, whoever looks after the firm.
    const by = index % 2 === 0 ? ownOfficer : workerOf(firm)
    const made = shortOf(addDays(dueOn, -chance.whole(5, 20)), '2024-06-28')
    const title = chance.pick(toDo)
    const key = {}
    const added = at(
      made,
      'support',
      async (stage) => {
        const values = { title, firm: stage.firm(firm), dueOn, officer: stage.officer(by) }
        stage.facts.set(key, await stage.act(addTask, values))
      },
      by,
    )
    const doneOn = addDays(dueOn, chance.whole(-3, 1))
    if (dueOn > '2024-06-27' || doneOn < made || chance.happens(0.18)) return [added]
    const done = at(
      doneOn,
      'support',
      (stage) => stage.tell(finishTask, { task: stage.fact(key), version: '1', doneOn, outcome: '已办' }),
      by,
    )
    return [added, done]
  })
}

/** The daily run on some days of this year, and the officers working off what it asked for. */
function ruleTasks(chance: Chance): Event[] {
  const runs: readonly Day[] = ['2024-03-04', '2024-04-15', '2024-05-20', '2024-06-17', businessDay]
  const workedOff: readonly Day[] = ['2024-03-29', '2024-04-26', '2024-05-24', '2024-05-30', '2024-06-14', '2024-06-26']
  return [
    ...runs.map((day) => at(day, 'daily', (stage) => stage.tell(makeDueTasks, {}))),
    ...workedOff.flatMap((day) =>
      [ownOfficer, ...colleagues.map(({ signInName }) => signInName)].map((by, index) =>
        at(day, 'daily', (stage) => workOff(stage, chance, day, index === 0), by),
      ),
    ),
  ]
}

/** An officer finishes most of what falls due within a month; firms without an officer are the demo officer's to chase. */
async function workOff(stage: Stage, chance: Chance, day: Day, alsoNobodys: boolean): Promise<void> {
  const filter = { text: '', firm: null, rule: null, state: 'open' } as const
  const page = { sort: 'due', descending: false, size: 400, offset: 0 } as const
  const owners = alsoNobodys ? [stage.viewer.account, ''] : [stage.viewer.account]
  for (const officer of owners) {
    const open = await stage.house.store.read((db) =>
      tasksPage({ db }, stage.viewer, day, { ...filter, officer }, page),
    )
    // Ids are drawn anew in every filling: what chance decides goes by name.
    const inOrder = open.sort((a, b) => (nameIn(a) < nameIn(b) ? -1 : 1))
    for (const { task } of inOrder) {
      const isDue = task.rule !== null && task.dueOn <= addDays(day, 35)
      if (!isDue || !chance.happens(task.rule === 'annual-report' ? 0.72 : 0.6)) continue
      const outcome = task.rule === 'annual-report' ? '企业已在系统填报' : '已联系企业办理'
      await stage.act(finishTask, { task: task.id, version: String(task.version), doneOn: day, outcome })
    }
  }
}

const nameIn = ({ task, firm }: { task: { rule: string | null; dueOn: Day }; firm: { name: string } | null }): string =>
  `${task.dueOn} ${task.rule} ${firm?.name}`

/** What was expected of the year, put where the bureau believes it; no notice has been seen. */
function windows(): Event[] {
  const entered: readonly (readonly [RecognitionKind, string, Day, Day])[] = [
    ['high-tech', '第一批', '2024-05-06', '2024-06-28'],
    ['high-tech', '第二批', '2024-07-01', '2024-08-16'],
    ['high-tech', '第三批', '2024-08-19', '2024-09-30'],
    ['eaglet', '', '2024-07-08', '2024-08-09'],
    ['gazelle', '', '2024-07-08', '2024-08-09'],
  ]
  return entered.map(([kind, batchName, opensOn, closesOn]) =>
    at('2024-03-11', 'support', (stage) =>
      stage.tell(editFilingWindow, {
        ...{ version: '0', kind, year: '2024', batchName, opensOn, closesOn },
        ...{ confidence: 'default', source: '演示数据：参照往年，待通知核实' },
      }),
    ),
  )
}

export function supportEvents(chance: Chance, figures: readonly DemoFigures[], cases: readonly DemoCase[]): Event[] {
  return [
    ...offerEvents(),
    ...referrals(chance, figures),
    ...visits(chance, figures),
    ...trainingEvents(chance, figures, cases),
    ...notes(chance, figures),
    ...handTasks(chance, figures),
    ...ruleTasks(chance),
    ...windows(),
  ]
}
