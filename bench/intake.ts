// An import of many rows while others read, all on the one thread that serves: how long it takes, and how long readers wait.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { carryOut } from '#acts/act.server.ts'
import { importRoster } from '#acts/import-roster.server.ts'
import type { Question } from '#bench/asking.ts'
import { officer } from '#bench/filling.ts'
import { firmNumber } from '#bench/generator.ts'
import { type Timing, timingOf } from '#bench/timing.ts'
import type { House } from '#server/house.ts'

export type Intake = {
  rows: number
  created: number
  seconds: number
  /** The same file once more: nothing changes. */
  again: { unchanged: number; seconds: number }
  /** The longest time the thread was held without a pause, in milliseconds. */
  longestStallMs: number
  readersIdle: Timing
  readersDuring: Timing
}

const header = '企业名称,统一社会信用代码,成立时间,企业类型,注册资金,所属街道,注册地址,联系人,联系电话'

/** A roster of firms that the register of `firms` doesn't hold yet. */
function csvOf(firms: number, rows: number): Uint8Array {
  const lines = Array.from({ length: rows }, (_, at) => {
    const { row } = firmNumber(firms + at, 1)
    const capital = `${Math.round((row.capitalYuan ?? 0) / 10_000)}万人民币`
    return [
      // A number in the name, so that no two firms share one: such rows would be refused, and cost less.
      ...[
        row.name.replace('沈阳', `沈阳${firms + at}`),
        row.code,
        row.registeredOn,
        row.legalForm,
        capital,
        '黄河街道',
      ],
      ...[row.address, row.contactName, row.contactPhone],
    ].join(',')
  })
  return new TextEncoder().encode(`\ufeff${[header, ...lines].join('\r\n')}\r\n`)
}

const everyMs = 50
const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms))

/**
 * A reader asks every so often until told to stop. The wait counts from the moment the question was due, so a thread that is held up
 * makes all the readers wait who would have come meanwhile.
 */
async function readersUntil(house: House, question: Question, isOver: () => boolean): Promise<Timing> {
  const waits: number[] = []
  const begun = performance.now()
  for (let n = 0; !isOver(); n += 1) {
    const due = begun + n * everyMs
    if (performance.now() < due) await pause(due - performance.now())
    await question.ask(house, n)
    waits.push(performance.now() - due)
    await pause(0)
  }
  return timingOf(waits)
}

async function takeIn(house: House, bytes: Uint8Array) {
  const begun = performance.now()
  const actor = { viewer: officer, address: null, request: null, osUser: 'bench' }
  const file = { name: 'bench.csv', bytes }
  const { judged } = await carryOut(house, actor, importRoster, { list: 'firms', file })
  return { counts: judged.counts, seconds: (performance.now() - begun) / 1000 }
}

export async function measureIntake(house: House, firms: number, rows: number, question: Question): Promise<Intake> {
  const idleUntil = performance.now() + 3_000
  const readersIdle = await readersUntil(house, question, () => performance.now() > idleUntil)
  const bytes = csvOf(firms, rows)
  let isOver = false
  const readers = readersUntil(house, question, () => isOver)
  const stalls = monitorEventLoopDelay({ resolution: 2 })
  stalls.enable()
  const first = await takeIn(house, bytes).finally(() => {
    isOver = true
    stalls.disable()
  })
  const readersDuring = await readers
  const second = await takeIn(house, bytes)
  return {
    rows,
    created: first.counts.created,
    seconds: first.seconds,
    again: { unchanged: second.counts.unchanged, seconds: second.seconds },
    longestStallMs: stalls.max / 1e6,
    readersIdle,
    readersDuring,
  }
}
