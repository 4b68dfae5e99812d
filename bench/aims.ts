// The aims that the measuring is held against. None of them fails anything: a busy machine must not decide.
import type { PremisesMeasured } from '#bench/premises.ts'
import type { Aim, Size } from '#bench/report.ts'

const listTimes = 5
const importSeconds = 5
const readersTimes = 3
const pageKb = 160

const unmeasured = (aim: string): Aim => ({ aim, measured: '-', met: null })

function listAim({ http }: Size): Aim {
  const aim = `企业列表整页 p50 ≤ ${listTimes} × 底线+React`
  const page = http?.pages['firm-list']
  if (!page) return unmeasured(aim)
  return { aim, measured: `${page.ratio.toFixed(1)}×`, met: page.ratio <= listTimes }
}

function weightAim({ http }: Size): Aim {
  const aim = `首页 ≤ ${pageKb} kB（gzip）`
  const shown = http?.weights.filter(({ status }) => status === 200) ?? []
  if (shown.length === 0) return unmeasured(aim)
  const heaviest = Math.max(...shown.map(({ totalKb }) => totalKb))
  return { aim: `${aim}，最重一页`, measured: `${heaviest.toFixed(1)} kB`, met: heaviest <= pageKb }
}

function importAims({ intake }: Size): Aim[] {
  const [inTime, readable] = [`导入 10,000 行 ≤ ${importSeconds} 秒`, `导入时读者 p99 ≤ ${readersTimes} × 空闲时`]
  if (!intake) return [unmeasured(inTime), unmeasured(readable)]
  const times = intake.readersDuring.p99 / intake.readersIdle.p99
  return [
    { aim: inTime, measured: `${intake.seconds.toFixed(1)} 秒`, met: intake.seconds <= importSeconds },
    { aim: readable, measured: `${times.toFixed(1)}×`, met: times <= readersTimes },
  ]
}

function equalityAim(sizes: readonly Size[]): Aim {
  const all = sizes.flatMap(({ inProcess }) => Object.values(inProcess).flatMap(({ faults }) => faults ?? []))
  return { aim: '各快速答案与逐户清点一致', measured: `${all.length} 处不符`, met: all.length === 0 }
}

/** Server time of what officers open all day, by the size of the register. */
const hotMs = (firms: number): number => (firms <= 10_000 ? 5 : 20)
const hot = ['board', 'board-column', 'firm-file', 'today', 'renewals'] as const
const districtMs = 1_000

function workAims(size: Size): Aim[] {
  const p50 = (key: string) => size.inProcess[key]?.timing.p50
  const most = (key: string, ms: number, what: string): Aim => {
    const aim = `${size.firms.toLocaleString('en')} 户：${what} p50 ≤ ${ms} 毫秒`
    const measured = p50(key)
    return measured === undefined ? unmeasured(aim) : { aim, measured: measured.toFixed(1), met: measured <= ms }
  }
  const names: Record<(typeof hot)[number], string> = {
    board: '看板首屏',
    'board-column': '看板再取一列',
    'firm-file': '企业档案',
    today: '今日',
    renewals: '重新认定',
  }
  const first = size.firms <= 10_000 ? [most('gaps-after-start', districtMs, '全区培育清单（启动后首次）')] : []
  return [...hot.map((key) => most(key, hotMs(size.firms), names[key])), ...first]
}

export function aimsOf(sizes: readonly Size[]): Aim[] {
  const first = sizes[0]
  return first
    ? [listAim(first), ...importAims(first), weightAim(first), ...sizes.flatMap(workAims), equalityAim(sizes)]
    : []
}

const premisesMs = 20
const premisesHot = {
  occupancy: '全区入驻率',
  'occupancy-carrier': '一个载体的入驻率',
  'stacking-plan': '2,000 间的楼层平面',
} as const

/** Where it is a page's main figure: 10,000 rooms and 100,000 stays. */
export function premisesAims(measured: PremisesMeasured | null): Aim[] {
  if (!measured) return []
  const faults = Object.values(measured.inProcess).flatMap((one) => one.faults ?? [])
  const times = (['occupancy', 'occupancy-carrier', 'stacking-plan'] as const).map((key): Aim => {
    const aim = `${premisesHot[key]} p50 ≤ ${premisesMs} 毫秒`
    const p50 = measured.inProcess[key]?.timing.p50
    return p50 === undefined ? unmeasured(aim) : { aim, measured: p50.toFixed(1), met: p50 <= premisesMs }
  })
  return [...times, { aim: '入驻率与逐间清点一致', measured: `${faults.length} 处不符`, met: faults.length === 0 }]
}
