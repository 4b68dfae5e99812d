// What was measured, as a table to read; the same as JSON in var/bench.

import type { Question } from '#bench/asking.ts'
import type { Asked } from '#bench/in-process.ts'
import type { Intake } from '#bench/intake.ts'
import type { OverHttp } from '#bench/over-http.ts'
import type { Explained } from '#bench/plans.ts'
import type { PremisesMeasured } from '#bench/premises.ts'
import { premisesQuestions } from '#bench/premises-questions.ts'

export type Size = {
  firms: number
  fillSeconds: number
  fileMb: number
  inProcess: Record<string, Asked>
  plans: Explained[]
  http: OverHttp | null
  intake: Intake | null
}
export type Report = {
  at: string
  node: string
  cores: number
  commit: string | null
  secondsEach: number
  sizes: Size[]
  premises: PremisesMeasured | null
  exponents: Record<string, number>
  aims: Aim[]
}
export type Aim = { aim: string; measured: string; met: boolean | null }

const ms = (value: number | undefined) => (value === undefined ? '-' : value.toFixed(value < 10 ? 2 : 1))
const wide = (sign: string) => (/[⺀-鿿　-〿＀-￯]/.test(sign) ? 2 : 1)
const widthOf = (text: string) => [...text].reduce((sum, sign) => sum + wide(sign), 0)
const padded = (text: string, width: number, right: boolean) => {
  const gap = ' '.repeat(Math.max(0, width - widthOf(text)))
  return right ? gap + text : text + gap
}

/** Columns under one another, a Chinese sign taking two places; the first column to the left. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => widthOf(row[at] ?? ''))))
  const line = (row: readonly string[]) => widths.map((width, at) => padded(row[at] ?? '', width, at > 0)).join('  ')
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

const verdict = (faults: string[] | null) =>
  faults === null ? '未核' : faults.length === 0 ? '一致' : `${faults.length} 处不符`

const inProcessTable = ({ inProcess }: Pick<Size, 'inProcess'>, questions: readonly Question[]) =>
  tableOf(
    ['进程内（毫秒）', 'p50', 'p95', 'p99', '次数', '与逐户清点'],
    questions.flatMap(({ key, title }) => {
      const asked = inProcess[key]
      if (!asked) return []
      const { p50, p95, p99, times } = asked.timing
      return [[title, ms(p50), ms(p95), ms(p99), String(times), verdict(asked.faults)]]
    }),
  )

const pageTitles: Record<string, string> = {
  'firm-list': '企业列表（翻页）',
  'firm-filter': '企业列表（筛选、排序）',
  'firm-search': '企业列表（搜索）',
  'firm-file': '企业档案',
  overview: '总览',
}

const httpTable = ({ pages }: OverHttp) =>
  tableOf(
    [
      '整页经 HTTP（毫秒）',
      '本系统 p50',
      'p99',
      '底线+React p50',
      '底线 JSON p50',
      '倍数',
      'CPU',
      '底线 CPU',
      'CPU 倍数',
      '页面 kB',
    ],
    Object.entries(pages).map(([key, page]) => {
      const title = pageTitles[key] ?? key
      if (!page) return [title, '尚无此页']
      const { ours, floorReact, floorJson, ratio, bytes, cpu } = page
      return [
        title,
        ms(ours.p50),
        ms(ours.p99),
        ms(floorReact.p50),
        ms(floorJson.p50),
        `${ratio.toFixed(1)}×`,
        ms(cpu?.ours),
        ms(cpu?.floorReact),
        cpu ? `${cpu.ratio.toFixed(1)}×` : '-',
        (bytes / 1000).toFixed(0),
      ]
    }),
  )

const weightTable = ({ weights }: OverHttp) =>
  tableOf(
    ['浏览器字节（kB，gzip）', '状态', 'HTML', '脚本', '样式', '合计', '文件数', '服务器压缩'],
    weights.map((one) => [
      one.path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '…'),
      String(one.status),
      ...[one.htmlKb, one.scriptsKb, one.stylesKb, one.totalKb].map((kb) => kb.toFixed(1)),
      String(one.files),
      one.compressed.page && one.compressed.assets ? '是' : '否',
    ]),
  )

const mb = (value: number | null) => (value === null ? '-' : `${value.toFixed(0)} MB`)

const processLine = ({ startedInMs, floorStartedInMs, memoryMb }: OverHttp) =>
  `冷启动 ${startedInMs.map((one) => (one / 1000).toFixed(2)).join(' / ')} 秒（底线 ${(floorStartedInMs / 1000).toFixed(2)} 秒）；` +
  `内存 空闲 ${mb(memoryMb.idle)}，负载后 ${mb(memoryMb.afterLoad)}`

const intakeLine = ({ rows, created, seconds, again, longestStallMs, readersIdle, readersDuring }: Intake) =>
  `导入 ${rows} 行：${seconds.toFixed(2)} 秒，新建 ${created}；再导一遍 ${again.seconds.toFixed(2)} 秒，未变 ${again.unchanged}\n` +
  `读者等待（毫秒，企业档案，每 50 毫秒一问）：空闲 p50 ${ms(readersIdle.p50)}、p99 ${ms(readersIdle.p99)}；` +
  `导入时 p50 ${ms(readersDuring.p50)}、p99 ${ms(readersDuring.p99)}（${readersDuring.times} 次）；线程最长占用 ${ms(longestStallMs)}`

const planTable = ({ plans }: Size) =>
  tableOf(
    ['最慢与须留意的语句', '毫秒', '行', '整表扫描或临时排序'],
    plans
      .filter((one, at) => at < 8 || (one.flagged.length > 0 && one.ms > 1))
      .slice(0, 16)
      .map((one) => [
        `${one.question}: ${one.sql.replace(/^select … from /, '').slice(0, 70)}`,
        ms(one.ms),
        String(one.rows),
        [...new Set(one.flagged)].join('; ').slice(0, 60) || '无',
      ]),
  )

const sizeText = (size: Size, questions: readonly Question[]) =>
  [
    `== ${size.firms.toLocaleString('en')} 户企业（建库 ${size.fillSeconds.toFixed(0)} 秒，${size.fileMb.toFixed(0)} MB）`,
    inProcessTable(size, questions),
    ...(size.http ? [httpTable(size.http), weightTable(size.http), processLine(size.http)] : []),
    ...(size.intake ? [intakeLine(size.intake)] : []),
    planTable(size),
  ].join('\n\n')

const premisesText = (measured: PremisesMeasured) =>
  [
    `== ${measured.rooms.toLocaleString('en')} 间房、${measured.stays.toLocaleString('en')} 次入驻`,
    inProcessTable(measured, premisesQuestions([])),
  ].join('\n\n')

export function textOf(report: Report, questions: readonly Question[]): string {
  const exponents = Object.entries(report.exponents).map(([key, value]) => [
    questions.find((one) => one.key === key)?.title ?? key,
    value.toFixed(2),
  ])
  const mark = (met: boolean | null) => (met === null ? '未测' : met ? '达到' : '未达')
  return [
    `性能测量  ${report.at}  Node ${report.node}，${report.cores} 核，每项 ${report.secondsEach} 秒`,
    ...report.sizes.map((size) => sizeText(size, questions)),
    ...(report.premises ? [premisesText(report.premises)] : []),
    ...(exponents.length > 0 ? [tableOf(['增长指数（0 = 不随户数增长，1 = 成正比）', '指数'], exponents)] : []),
    tableOf(
      ['目标', '实测', '结论'],
      report.aims.map(({ aim, measured, met }) => [aim, measured, mark(met)]),
    ),
  ].join('\n\n')
}
