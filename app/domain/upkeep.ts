// What a high-tech firm owes while it holds its certificate. 依据:《高新技术企业认定管理办法》(国科发火〔2016〕32号) 第十三条 (每年5月底前
// 填报上一年度发展情况报表), 第十七条 (更名等重大变化三个月内报告), 第十九条 (累计两年未填报年度报表的, 取消资格).
import { addMonths, type Day, yearOf } from '#domain/day.ts'
import type { Recognition } from '#domain/recognition.ts'

/** The report on a year is due by this day. */
export const annualReportDueOn = (year: number): Day => `${String(year + 1).padStart(4, '0')}-05-31`

/** From this day on the report on the last year can be filed and is asked for. */
export const annualReportOpensOn = (year: number): Day => `${String(year + 1).padStart(4, '0')}-03-01`

/** Years missed after which the certificate is to be taken back. */
export const missesThatCancel = 2

/** Years a certificate owes a report on: from the one it was given in, as long as the report falls due while it is in force. */
export function yearsOwed({ from, to, revokedOn }: Pick<Recognition, 'from' | 'to' | 'revokedOn'>): number[] {
  const end = [to, revokedOn].filter((day) => day !== null).sort()[0]
  if (end === undefined) return []
  const years: number[] = []
  for (let year = yearOf(from); annualReportDueOn(year) < end; year += 1) years.push(year)
  return years
}

/** 已填报 / 逾期填报 / 未填报 / 待填报; 不详 where nobody kept a record of it, which is no miss. */
export const reportStates = ['filed', 'late', 'missed', 'due', 'unknown'] as const
export type ReportState = (typeof reportStates)[number]

/** What is on record about the report on a year: when it was filed, or that it is still awaited. */
export type ReportRecord = { year: number; filedOn: Day | null }

export function reportStateOn(day: Day, year: number, record: ReportRecord | null): ReportState {
  const dueOn = annualReportDueOn(year)
  if (record === null) return day <= dueOn ? 'due' : 'unknown'
  if (record.filedOn !== null && record.filedOn <= day) return record.filedOn <= dueOn ? 'filed' : 'late'
  return day <= dueOn ? 'due' : 'missed'
}

/** 正常 / 已缺一年 / 累计两年未填报. */
export const reportRisks = ['none', 'one-missed', 'cancellation'] as const
export type ReportRisk = (typeof reportRisks)[number]

export type AnnualReports = { years: { year: number; state: ReportState }[]; missed: number; risk: ReportRisk }

/** The reports a certificate owed up to the day, and what their absence means. */
export function annualReportsOn(
  day: Day,
  certificate: Pick<Recognition, 'from' | 'to' | 'revokedOn'>,
  records: readonly ReportRecord[],
): AnnualReports {
  const years = yearsOwed(certificate)
    .filter((year) => annualReportOpensOn(year) <= day)
    .map((year) => ({
      year,
      state: reportStateOn(day, year, records.find((one) => one.year === year) ?? null),
    }))
  const missed = years.filter(({ state }) => state === 'missed').length
  return { years, missed, risk: missed >= missesThatCancel ? 'cancellation' : missed > 0 ? 'one-missed' : 'none' }
}

/** 更名报告: within three months of the change, the last day included. */
export const nameChangeReportDueOn = (changedOn: Day): Day => addMonths(changedOn, 3)
