// 增减变动: the flow statement between two days, its terms and the firms behind each; the same as a file.
import type { z } from 'zod'
import { movedFirms, recordsBehind } from '#db/queries/flow.ts'
import { planInForce } from '#db/queries/plans.ts'
import { addDays, addMonths, type Day, firstOfMonth, firstOfYear, monthOf, yearOf } from '#domain/day.ts'
import { countTerms, type Movement } from '#domain/flow.ts'
import type { HolderGroup } from '#domain/ladder.ts'
import { may } from '#domain/permission.ts'
import type { RecognitionKind } from '#domain/recognition.ts'
import { type FlowQuery, flowExportQuery, flowQuery } from '#forms/flow.ts'
import { type AskingOn, dayFiguresOn } from '#views/day-figures.server.ts'
import { movementsOf } from '#views/kept-movements.server.ts'
import { type Looking, view } from '#views/view.server.ts'

export const flowPresets = ['year', 'quarter', 'last-year', 'plan'] as const
export type FlowPreset = (typeof flowPresets)[number]

export type ListedMovement = Movement & {
  name: string
  code: string | null
  record: { kind: RecognitionKind; number: string | null; from: Day } | null
  /** 有效期至 of that recognition, inclusive. */
  lastDay: Day | null
}

export const flowView = view({
  name: 'flow',
  may: 'read plans',
  query: flowQuery,
  async load(looking) {
    const { query, viewer } = looking
    const presets = await presetsOf(looking)
    const { from, to } = periodOf(query, looking.on, presets.year.from)
    const { opening, closing, movements } = await statementOf(looking, query.kind, from, to)
    const ofTerm = query.term === null ? [] : movements.filter(({ term }) => term === query.term)
    const page = Math.min(query.page, Math.max(1, Math.ceil(ofTerm.length / query.size)))
    return {
      on: looking.on,
      kind: query.kind,
      from,
      to,
      opening,
      closing,
      counts: countTerms(movements),
      presets: Object.entries(presets).flatMap(([key, period]) => {
        const preset = flowPresets.find((one) => one === key)
        return preset && period ? [{ key: preset, ...period }] : []
      }),
      term: query.term,
      rows: await listed(looking, to, ofTerm.slice((page - 1) * query.size, page * query.size)),
      total: ofTerm.length,
      page,
      size: query.size,
      mayExport: may(viewer.roles, 'export lists'),
    }
  },
})

/** The statement and every movement of it, in the order of the days. */
export const flowExportView = view({
  name: 'export-flow',
  may: 'read plans',
  query: flowExportQuery,
  async load(looking) {
    const { query, on } = looking
    const presets = await presetsOf(looking)
    const { from, to } = periodOf(query, on, presets.year.from)
    const { movements, ...stock } = await statementOf(looking, query.kind, from, to)
    const asked = query.term === null ? movements : movements.filter(({ term }) => term === query.term)
    const rows = await listed(looking, to, asked)
    return { on, format: query.format, kind: query.kind, from, to, ...stock, counts: countTerms(movements), rows }
  },
})
export type FlowExport = Awaited<ReturnType<typeof flowExportView.load>>

type Period = { from: Day; to: Day }

/** 本年 / 本季 up to the day, the whole of last year, and since the plan's base. */
async function presetsOf({ tx, viewer, on }: Looking<unknown>) {
  const plan = await planInForce(tx, viewer, on)
  const newYear = firstOfYear(yearOf(on))
  const quarter = addMonths(firstOfMonth(on), -((monthOf(on) - 1) % 3))
  const eve = (day: Day) => addDays(day, -1)
  return {
    year: { from: eve(newYear), to: on },
    quarter: { from: eve(quarter), to: on },
    'last-year': { from: eve(addMonths(newYear, -12)), to: eve(newYear) },
    plan: plan && plan.baseOn < on ? { from: plan.baseOn, to: on } : null,
  } satisfies Record<FlowPreset, Period | null>
}

/** The days asked for, the earlier first; nothing after the as-of day is told, since its records have not come yet. */
function periodOf({ from, to }: Pick<FlowQuery, 'from' | 'to'>, on: Day, usual: Day): Period {
  const ends = [from ?? (to !== null && to < usual ? to : usual), to ?? on].map((day) => (day > on ? on : day)).sort()
  return { from: ends[0] ?? usual, to: ends[1] ?? on }
}

/** Opening and closing are the district's own figures of those days; the movements come from the firms' histories. */
async function statementOf({ tx, viewer, house }: Looking<unknown>, group: HolderGroup, from: Day, to: Day) {
  const holdersOn = async (on: Day) => {
    const asking: AskingOn = { tx, viewer, house, on }
    return (await dayFiguresOn(asking, [])).holders[group]
  }
  return {
    opening: await holdersOn(from),
    closing: await holdersOn(to),
    movements: await movementsOf({ tx, viewer, house }, { group, from, to }),
  }
}

async function listed(
  { tx, viewer }: Looking<z.output<typeof flowQuery>>,
  on: Day,
  movements: readonly Movement[],
): Promise<ListedMovement[]> {
  const firms = await movedFirms(
    tx,
    viewer,
    on,
    movements.map(({ firm }) => firm),
  )
  const facts = movements.flatMap(({ recognition }) => (recognition === null ? [] : [recognition]))
  const records = await recordsBehind(tx, viewer, facts)
  return movements.map((movement) => {
    const firm = firms.get(movement.firm)
    const record = movement.recognition === null ? undefined : records.get(movement.recognition)
    return {
      ...movement,
      name: firm?.name ?? '',
      code: firm?.code ?? null,
      record: record ? { kind: record.kind, number: record.number, from: record.from } : null,
      lastDay: record?.to ? addDays(record.to, -1) : null,
    }
  })
}
