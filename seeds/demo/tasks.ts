// The demo’s tasks: by hand, by the daily run, and worked off; and the filing windows of the year.
import { addTask } from '#acts/add-task.server.ts'
import { editFilingWindow } from '#acts/edit-filing-window.server.ts'
import { finishTask } from '#acts/finish-task.server.ts'
import { makeDueTasks } from '#acts/make-due-tasks.server.ts'
import { tasksPage } from '#db/queries/tasks.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { RecognitionKind } from '#domain/recognition.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import { at, type Event } from '#seeds/demo/events.ts'
import { type DemoFigures, isKnownBy } from '#seeds/demo/figures.ts'
import { baseDay, businessDay } from '#seeds/demo/firms.ts'
import type { Stage } from '#seeds/demo/live.ts'
import { colleagues, ownOfficer, workerOf } from '#seeds/demo/officers.ts'

const shortOf = (day: Day, last: Day) => (day < last ? day : last)

const toDo = [
  '电话提醒补报 2023 年指标',
  '核对研发人员名单',
  '送达高企申报通知',
  '跟进专项审计进度',
  '约时间实地走访',
  '补充知识产权证书复印件',
]

/** Tasks by hand: most done, some due around the business day, a few overdue. */
export function handTasks(chance: Chance, figures: readonly DemoFigures[]): Event[] {
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
export function ruleTasks(chance: Chance): Event[] {
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
export function windows(): Event[] {
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
