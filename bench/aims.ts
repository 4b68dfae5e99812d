// The aims that the measuring is held against. None of them fails anything: a busy machine must not decide.
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

export function aimsOf(sizes: readonly Size[]): Aim[] {
  const first = sizes[0]
  return first ? [listAim(first), ...importAims(first), weightAim(first), equalityAim(sizes)] : []
}
