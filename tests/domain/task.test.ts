import { describe, expect, it } from 'vitest'
import { addDays } from '#domain/day.ts'
import { windowStateOn, windowsOfYear } from '#domain/filing-window.ts'
import { countGaps, gapKeys, needStateOn, ruleSetOfGap, supportStateOn } from '#domain/support.ts'
import {
  askAboutCase,
  askAboutLapse,
  askAboutMissedReports,
  askAboutNeed,
  askAboutWindow,
  askForAnnualReport,
  askForNameReport,
  askForTechSmeNumber,
  type HeldCertificate,
  lapseStepOn,
  type TaskFacts,
  taskStateOn,
  tasksAskedFor,
} from '#domain/task.ts'

const certificate: HeldCertificate = {
  firm: 'f',
  officer: 'o',
  fact: 'c',
  kind: 'high-tech',
  number: 'GR202121000123',
  from: '2021-09-24',
  to: '2024-09-24',
  replaced: false,
  renewing: false,
}

describe('a certificate that lapses', () => {
  it.each([
    ['2023-09-23', null],
    ['2023-09-24', 12],
    ['2024-03-23', 12],
    ['2024-03-24', 6],
    ['2024-06-23', 6],
    ['2024-06-24', 3],
    ['2024-09-23', 3],
    ['2024-09-24', null],
  ])('on %s has reached step %s', (day, step) => {
    expect(lapseStepOn(day, certificate.to)).toBe(step)
  })

  it('is asked about once a step, each due when the next one begins', () => {
    const days = ['2023-10-01', '2023-12-01', '2024-04-01', '2024-07-01']
    expect(days.map((day) => askAboutLapse(day, certificate)?.ruleKey)).toEqual(['c:12', 'c:12', 'c:6', 'c:3'])
    expect(days.map((day) => askAboutLapse(day, certificate)?.dueOn)).toEqual([
      '2024-03-23',
      '2024-03-23',
      '2024-06-23',
      '2024-09-23',
    ])
  })

  it('asks for nothing once its successor has come, nor for a renewal that is under way', () => {
    expect(askAboutLapse('2024-07-01', { ...certificate, replaced: true })).toBeNull()
    expect(askAboutLapse('2023-10-01', { ...certificate, renewing: true })).toBeNull()
    expect(askAboutLapse('2024-07-01', { ...certificate, renewing: true })).not.toBeNull()
  })
})

describe('the annual report', () => {
  it('is asked for from 1 March, by the end of May, of those who owe it', () => {
    const on = (day: string, given = certificate) => askForAnnualReport(day, given)?.ruleKey ?? null
    expect(on('2024-02-29')).toBeNull()
    expect(on('2024-03-01')).toBe('f:2023')
    expect(on('2024-05-31')).toBe('f:2023')
    expect(on('2024-06-01')).toBeNull()
    expect(askForAnnualReport('2024-03-01', certificate)?.dueOn).toBe('2024-05-31')
    expect(on('2024-03-01', { ...certificate, from: '2024-01-05', to: '2027-01-05' })).toBeNull()
    expect(on('2024-03-01', { ...certificate, kind: 'eaglet' })).toBeNull()
  })

  it('missed once is a warning, twice the ground for cancellation; of an earlier certificate it counts for nothing', () => {
    expect(askAboutMissedReports(certificate, [])).toBeNull()
    expect(askAboutMissedReports(certificate, ['2021-05-31'])).toBeNull()
    expect(askAboutMissedReports(certificate, ['2022-05-31'])).toMatchObject({
      ruleKey: 'f:2021',
      detail: { missed: '1', years: '2021' },
    })
    expect(askAboutMissedReports(certificate, ['2023-05-31', '2022-05-31'])).toMatchObject({
      ruleKey: 'f:2021-2022',
      detail: { missed: '2', years: '2021、2022' },
    })
  })
})

it('a new name is to be reported within three months, and is asked for until the certificate bears it', () => {
  const renaming = { firm: 'f', officer: null, fact: 'n', from: '2024-01-31', name: '新名', changed: false }
  expect(askForNameReport('2024-01-30', renaming)).toBeNull()
  expect(askForNameReport('2024-02-01', renaming)).toMatchObject({ ruleKey: 'n', dueOn: '2024-04-30' })
  expect(askForNameReport('2024-02-01', { ...renaming, changed: true })).toBeNull()
  expect(askForNameReport('2025-02-01', renaming)).toBeNull()
})

it('this year’s tech SME number is asked for once the window is open', () => {
  const [window] = windowsOfYear(2024, []).filter(({ kind }) => kind === 'tech-sme')
  expect(askForTechSmeNumber('2024-06-29', { firm: 'f', officer: null }, window)).toBeNull()
  expect(askForTechSmeNumber('2024-06-30', { firm: 'f', officer: null }, window)).toMatchObject({
    ruleKey: 'f:2024',
    dueOn: '2024-09-30',
  })
})

it('a need is asked about from the day after it was due', () => {
  const need = { id: 'n', firm: 'f', officer: null, dueOn: '2024-06-30', summary: '融资' }
  expect(askAboutNeed('2024-06-30', need)).toBeNull()
  expect(askAboutNeed('2024-07-01', need)?.ruleKey).toBe('n')
  expect(needStateOn('2024-07-01', { dueOn: '2024-06-30', closedOn: '2024-07-02' })).toBe('overdue')
  expect(needStateOn('2024-07-02', { dueOn: '2024-06-30', closedOn: '2024-07-02' })).toBe('closed')
})

it('a slow case is asked about anew in each stage', () => {
  const one = {
    id: 'k',
    firm: 'f',
    officer: 'o',
    kind: 'high-tech' as const,
    stage: 'papers',
    stageZh: '材料',
    stageEn: 'Papers',
    since: '2024-05-01',
    slowAfterDays: 45,
  }
  expect(askAboutCase(addDays('2024-05-01', 45), one)).toBeNull()
  expect(askAboutCase(addDays('2024-05-01', 46), one)).toMatchObject({ ruleKey: 'k:papers:2024-05-01', case: 'k' })
  expect(askAboutCase('2024-12-31', { ...one, slowAfterDays: null })).toBeNull()
})

describe('filing windows', () => {
  it('are expected each year, all but the one seen in its notice unverified', () => {
    expect(windowsOfYear(2025, []).find(({ kind }) => kind === 'tech-sme')).toMatchObject({
      opensOn: '2025-06-30',
      closesOn: '2025-09-30',
      confidence: 'seen',
    })
    expect(windowsOfYear(2024, []).every(({ confidence }) => confidence !== 'seen')).toBe(true)
  })

  it('entered for a kind and year take the place of the expected one', () => {
    const kept = {
      kind: 'high-tech' as const,
      year: 2024,
      batchName: '第一批',
      opensOn: '2024-06-01',
      closesOn: '2024-07-15',
      confidence: 'seen' as const,
      source: null,
    }
    const shown = windowsOfYear(2024, [kept, { ...kept, year: 2023 }]).filter(({ kind }) => kind === 'high-tech')
    expect(shown).toEqual([kept])
  })

  it('are near thirty days ahead, and open on their last day', () => {
    const window = { opensOn: '2024-06-30', closesOn: '2024-09-30' }
    expect(
      ['2024-05-30', '2024-05-31', '2024-06-30', '2024-09-30', '2024-10-01'].map((day) => windowStateOn(day, window)),
    ).toEqual(['ahead', 'near', 'open', 'open', 'closed'])
    const [tech] = windowsOfYear(2024, [])
    expect(tech && askAboutWindow('2024-01-01', tech)).toBeNull()
  })
})

it('the rules together ask for each thing once, the soonest due first', () => {
  const facts: TaskFacts = {
    certificates: [certificate, { ...certificate, fact: 'd', from: '2023-12-01', to: '2026-12-01' }],
    missedReports: new Map(),
    renamings: [],
    withoutNumber: [{ firm: 'f', officer: 'o' }],
    needs: [{ id: 'n', firm: 'f', officer: 'o', dueOn: '2024-03-01', summary: '' }],
    cases: [],
    windows: windowsOfYear(2024, []),
  }
  const asked = tasksAskedFor('2024-05-31', facts)
  const keys = asked.map(({ rule, ruleKey }) => `${rule} ${ruleKey}`)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys.filter((key) => key.startsWith('annual-report'))).toEqual(['annual-report f:2023'])
  expect(keys[0]).toBe('need-overdue n')
  expect(asked.map(({ dueOn }) => dueOn)).toEqual([...asked.map(({ dueOn }) => dueOn)].sort())
})

it('a task is overdue the day after it was due, and done on the day it was done', () => {
  const task = { dueOn: '2024-06-30', doneOn: '2024-07-05' }
  const states = ['2024-06-15', '2024-06-16', '2024-06-30', '2024-07-01', '2024-07-05']
  expect(states.map((day) => taskStateOn(day, task))).toEqual(['later', 'soon', 'today', 'overdue', 'done'])
})

it('gaps are counted from what was not met that day; what was met or not known then is no gap', () => {
  expect(
    countGaps([
      { before: 'not-met', after: 'met' },
      { before: 'not-met', after: 'not-met' },
      { before: 'not-met', after: 'not-known' },
      { before: 'not-met', after: null },
      { before: 'met', after: 'met' },
      { before: 'not-known', after: 'met' },
    ]),
  ).toEqual({ gaps: 4, closed: 1, open: 1, notKnown: 1, notYet: 1 })
  expect(gapKeys.every((key) => ruleSetOfGap(key) !== '')).toBe(true)
  expect(supportStateOn('2024-06-30', { deliveredOn: '2024-07-01', droppedOn: null })).toBe('open')
})
