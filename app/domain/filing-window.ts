// 申报窗口: when filings of a kind are taken. 依据: 2025 年科小 工企函〔2025〕137号 (6 月 30 日至 9 月 30 日); 其余年份与高企批次
// 未见通知, 为可修改的默认值, 均标待核实. 高企年报: 国科发火〔2016〕32号 第十三条 (每年 5 月底前).

import { addDays, type Day, dayOf } from '#domain/day.ts'
import type { RecognitionKind } from '#domain/recognition.ts'
import type { Confidence } from '#domain/standards/rule-set.ts'

export type FilingWindow = {
  kind: RecognitionKind
  year: number
  batchName: string
  opensOn: Day
  /** Last day on which filings are taken. */
  closesOn: Day
  confidence: Confidence
  source: string | null
}

type Usual = { kind: RecognitionKind; opens: [number, number]; closes: [number, number]; confidence: Confidence }

/** What we expect of any year until its notice is known. */
const usual: readonly Usual[] = [
  { kind: 'tech-sme', opens: [6, 30], closes: [9, 30], confidence: 'uncertain' },
  { kind: 'high-tech', opens: [5, 1], closes: [9, 15], confidence: 'default' },
  { kind: 'eaglet', opens: [7, 3], closes: [7, 31], confidence: 'uncertain' },
  { kind: 'gazelle', opens: [7, 3], closes: [7, 31], confidence: 'uncertain' },
]

/** Read in the year's own notice. */
const seen: readonly FilingWindow[] = [
  {
    kind: 'tech-sme',
    year: 2025,
    batchName: '',
    opensOn: '2025-06-30',
    closesOn: '2025-09-30',
    confidence: 'seen',
    source: '工企函〔2025〕137号',
  },
]

const dayIn = (year: number, [month, date]: [number, number]): Day => dayOf(year, month, date) ?? `${year}-01-01`

/** The windows of a year as the program expects them. */
export const defaultWindows = (year: number): FilingWindow[] =>
  usual.map(
    ({ kind, opens, closes, confidence }) =>
      seen.find((one) => one.kind === kind && one.year === year) ?? {
        kind,
        year,
        batchName: '',
        opensOn: dayIn(year, opens),
        closesOn: dayIn(year, closes),
        confidence,
        source: null,
      },
  )

/** Those the bureau has entered for a kind and year stand in place of the expected one. */
export function windowsOfYear<Kept extends FilingWindow>(year: number, kept: readonly Kept[]): (Kept | FilingWindow)[] {
  const own = kept.filter((one) => one.year === year)
  const expected = defaultWindows(year).filter(({ kind }) => !own.some((one) => one.kind === kind))
  return [...own, ...expected].sort((a, b) => (a.opensOn < b.opensOn ? -1 : a.opensOn > b.opensOn ? 1 : 0))
}

/** 未到 / 即将开放 / 开放中 / 已截止. */
export const windowStates = ['ahead', 'near', 'open', 'closed'] as const
export type WindowState = (typeof windowStates)[number]

/** Days before the opening from which a window is near. */
export const nearDays = 30

export function windowStateOn(
  day: Day,
  { opensOn, closesOn }: Pick<FilingWindow, 'opensOn' | 'closesOn'>,
): WindowState {
  if (day > closesOn) return 'closed'
  if (day >= opensOn) return 'open'
  return addDays(day, nearDays) >= opensOn ? 'near' : 'ahead'
}
