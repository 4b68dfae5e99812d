// The demo’s trainings: who was asked, who came.
import { addTraining } from '#acts/add-training.server.ts'
import { inviteFirms } from '#acts/invite-firms.server.ts'
import { takeAttendance } from '#acts/take-attendance.server.ts'
import { firmsOfTraining } from '#db/queries/trainings.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { RecognitionKind } from '#domain/recognition.ts'
import type { DemoCase } from '#seeds/demo/cases.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import { at, type Event } from '#seeds/demo/events.ts'
import { type DemoFigures, isKnownBy } from '#seeds/demo/figures.ts'
import type { Stage } from '#seeds/demo/live.ts'

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

export function trainingEvents(chance: Chance, figures: readonly DemoFigures[], cases: readonly DemoCase[]): Event[] {
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
