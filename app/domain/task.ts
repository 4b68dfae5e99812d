// 任务: what has to be done by a day, by hand or because a rule asks for it. A rule is a function of facts and a day; its key
// stays the same as long as it asks for the same thing, so that it is asked for once.
// 依据:《高新技术企业认定管理办法》(国科发火〔2016〕32号) 第十条 (三年有效), 第十三条 (5 月底前填报上年度年报), 第十七条 (更名等三个月内
// 报告), 第十九条 (未按期报告更名等重大变化、累计两年未填报年报的取消资格); 其余为本区工作口径.
import { isSlow } from '#domain/case.ts'
import { addDays, addMonths, type Day, yearOf } from '#domain/day.ts'
import { type FilingWindow, windowStateOn } from '#domain/filing-window.ts'
import type { RecognitionKind } from '#domain/recognition.ts'
import { annualReportDueOn, annualReportOpensOn, nameChangeReportDueOn, yearsOwed } from '#domain/upkeep.ts'

export const taskRules = [
  'certificate-lapse',
  'annual-report',
  'annual-report-risk',
  'name-change',
  'tech-sme-missing',
  'need-overdue',
  'case-slow',
  'filing-window',
] as const
export type TaskRule = (typeof taskRules)[number]

export type AskedTask = {
  rule: TaskRule
  ruleKey: string
  firm: string | null
  case: string | null
  officer: string | null
  dueOn: Day
  /** What the rule's sentence says beside the firm. */
  detail: Record<string, string>
}

type OfFirm = { firm: string; officer: string | null }

/** A recognition of a firm of the district that is in force on the day and lapses by itself. */
export type HeldCertificate = OfFirm & {
  fact: string
  kind: RecognitionKind
  number: string | null
  from: Day
  to: Day
  /** A later one of the kind has come already. */
  replaced: boolean
  /** A case for the next one is open. */
  renewing: boolean
}

/** A high-tech holder's new name, and whether the certificate has been changed to it. */
export type Renaming = OfFirm & { fact: string; from: Day; name: string; changed: boolean }
export type OpenNeed = OfFirm & { id: string; dueOn: Day | null; summary: string }
export type StandingCase = OfFirm & {
  id: string
  kind: RecognitionKind
  stage: string
  stageZh: string
  stageEn: string
  since: Day
  /** Days after which it is slow here; null = never. */
  slowAfterDays: number | null
}

/** The months before the end at which a certificate calls for work. */
export const lapseSteps = [3, 6, 12] as const
export type LapseStep = (typeof lapseSteps)[number]

/** The step a certificate has reached: 3, 6 or 12 months before its end; null = not yet, or over. */
export const lapseStepOn = (day: Day, to: Day): LapseStep | null =>
  day >= to ? null : (lapseSteps.find((months) => to <= addMonths(day, months)) ?? null)

/** 12 months: open the renewal by 6 months before. 6: have the papers by 3 months before. 3: have filed before the end. */
export function askAboutLapse(day: Day, one: HeldCertificate): AskedTask | null {
  const step = lapseStepOn(day, one.to)
  if (step === null || one.kind === 'tech-sme' || one.replaced || (step === 12 && one.renewing)) return null
  const lastDay = addDays(one.to, -1)
  const dueOn = step === 12 ? addMonths(lastDay, -6) : step === 6 ? addMonths(lastDay, -3) : lastDay
  const detail = { step: String(step), kind: one.kind, number: one.number ?? '', lastDay }
  return { ...asked('certificate-lapse', `${one.fact}:${step}`, one, dueOn), detail }
}

/** From 1 March to the end of May: the report on last year, where the certificate owes one. Later, what nobody asked for is not known. */
export function askForAnnualReport(day: Day, one: HeldCertificate): AskedTask | null {
  const year = yearOf(day) - 1
  const due = annualReportDueOn(year)
  const owes = one.kind === 'high-tech' && yearsOwed({ ...one, revokedOn: null }).includes(year)
  if (!owes || day < annualReportOpensOn(year) || day > due) return null
  return { ...asked('annual-report', `${one.firm}:${year}`, one, due), detail: { year: String(year) } }
}

/** Reports that the running certificate owed and nobody has filed: one is a warning, two cost the certificate. */
export function askAboutMissedReports(one: HeldCertificate, missed: readonly Day[]): AskedTask | null {
  const within = missed.filter((due) => due >= one.from).sort()
  const last = within.at(-1)
  if (one.kind !== 'high-tech' || last === undefined) return null
  const years = within.map((due) => yearOf(due) - 1).join('、')
  const dueOn = addMonths(last, 2)
  const key = `${one.firm}:${within.map((due) => yearOf(due) - 1).join('-')}`
  return { ...asked('annual-report-risk', key, one, dueOn), detail: { missed: String(within.length), years } }
}

/** Three months to report a new name; it is asked for a year, since a late report is a ground for cancellation too. */
export function askForNameReport(day: Day, one: Renaming): AskedTask | null {
  if (one.changed || day < one.from || day > addMonths(one.from, 12)) return null
  return {
    ...asked('name-change', one.fact, one, nameChangeReportDueOn(one.from)),
    detail: { name: one.name, from: one.from },
  }
}

/** This year's 科小 number, for firms that hold what makes them eligible, once the year's window is open. */
export function askForTechSmeNumber(day: Day, one: OfFirm, window: FilingWindow | undefined): AskedTask | null {
  if (!window || day < window.opensOn) return null
  const detail = { year: String(window.year) }
  return { ...asked('tech-sme-missing', `${one.firm}:${window.year}`, one, window.closesOn), detail }
}

export function askAboutNeed(day: Day, one: OpenNeed): AskedTask | null {
  if (one.dueOn === null || one.dueOn >= day) return null
  return { ...asked('need-overdue', one.id, one, one.dueOn), detail: { summary: one.summary } }
}

/** Two weeks to move a case that has become slow. */
export const slowGraceDays = 14

export function askAboutCase(day: Day, one: StandingCase): AskedTask | null {
  if (!isSlow(one.since, one.slowAfterDays, day)) return null
  const dueOn = addDays(one.since, (one.slowAfterDays ?? 0) + slowGraceDays)
  const detail = { kind: one.kind, stageZh: one.stageZh, stageEn: one.stageEn, since: one.since }
  return { ...asked('case-slow', `${one.id}:${one.stage}:${one.since}`, one, dueOn), case: one.id, detail }
}

export function askAboutWindow(day: Day, one: FilingWindow): AskedTask | null {
  const state = windowStateOn(day, one)
  if (state !== 'near' && state !== 'open') return null
  const detail = { kind: one.kind, batch: one.batchName, opensOn: one.opensOn, closesOn: one.closesOn }
  const key = [one.kind, one.year, one.batchName].join(':')
  return { ...asked('filing-window', key, { firm: null, officer: null }, one.closesOn), detail }
}

const asked = (
  rule: TaskRule,
  ruleKey: string,
  { firm, officer }: { firm: string | null; officer: string | null },
  dueOn: Day,
): AskedTask => ({ rule, ruleKey, firm, case: null, officer, dueOn, detail: {} })

/** All that the rules look at, as it is known on a day. */
export type TaskFacts = {
  certificates: readonly HeldCertificate[]
  /** By firm: due days of annual reports that nobody has filed. */
  missedReports: ReadonlyMap<string, readonly Day[]>
  renamings: readonly Renaming[]
  /** Firms that should have this year's 科小 number and don't. */
  withoutNumber: readonly OfFirm[]
  needs: readonly OpenNeed[]
  cases: readonly StandingCase[]
  windows: readonly FilingWindow[]
}

/** Everything the rules ask for on the day, each thing once, the soonest due first. */
export function tasksAskedFor(day: Day, facts: TaskFacts): AskedTask[] {
  const ofYear = facts.windows.find(({ kind, year }) => kind === 'tech-sme' && year === yearOf(day))
  const all = [
    ...facts.certificates.map((one) => askAboutLapse(day, one)),
    ...facts.certificates.map((one) => askForAnnualReport(day, one)),
    ...facts.certificates.map((one) => askAboutMissedReports(one, facts.missedReports.get(one.firm) ?? [])),
    ...facts.renamings.map((one) => askForNameReport(day, one)),
    ...facts.withoutNumber.map((one) => askForTechSmeNumber(day, one, ofYear)),
    ...facts.needs.map((one) => askAboutNeed(day, one)),
    ...facts.cases.map((one) => askAboutCase(day, one)),
    ...facts.windows.map((one) => askAboutWindow(day, one)),
  ].filter((one) => one !== null)
  const once = new Map(all.map((one) => [taskKey(one.rule, one.ruleKey), one]))
  return [...once.values()].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}

export const taskKey = (rule: string, ruleKey: string): string => `${rule} ${ruleKey}`

/** 已逾期 / 今天到期 / 近期 / 以后 / 已完成. */
export const taskStates = ['overdue', 'today', 'soon', 'later', 'done'] as const
export type TaskState = (typeof taskStates)[number]

/** Days ahead that count as soon. */
export const soonDays = 14

export function taskStateOn(day: Day, { dueOn, doneOn }: { dueOn: Day; doneOn: Day | null }): TaskState {
  if (doneOn !== null && doneOn <= day) return 'done'
  if (dueOn < day) return 'overdue'
  if (dueOn === day) return 'today'
  return dueOn <= addDays(day, soonDays) ? 'soon' : 'later'
}
