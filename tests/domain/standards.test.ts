import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carrierTypeNames } from '#domain/carrier.ts'
import { judgeCode } from '#domain/credit-code.ts'
import { isDay } from '#domain/day.ts'
import {
  codeStandingOf,
  highTechFieldNames,
  highTechFields,
  industries,
  industryNames,
  keyWritten,
  sizeClassNames,
} from '#domain/firm.ts'
import { platformTypeNames } from '#domain/platform.ts'
import { recognitionKinds } from '#domain/recognition.ts'
import { carrierRuleSets } from '#domain/standards/carriers.ts'
import { confidences } from '#domain/standards/rule-set.ts'
import { ruleSetFor, ruleSetNamed, ruleSets, termUnder } from '#domain/standards/rule-sets.ts'
import { anyDay } from '#tests/domain/histories.ts'

const allHeads = [...ruleSets, ...carrierRuleSets]

describe('rule sets', () => {
  test('each has its own key, real days in order, and says how sure it is', () => {
    expect(new Set(allHeads.map((rule) => rule.key)).size).toBe(allHeads.length)
    for (const rule of allHeads) {
      for (const day of [rule.issuedOn, rule.effectiveFrom, rule.effectiveTo])
        expect(day === null || isDay(day)).toBe(true)
      if (rule.effectiveFrom && rule.effectiveTo) expect(rule.effectiveFrom < rule.effectiveTo).toBe(true)
      expect(confidences).toContain(rule.confidence)
      if (rule.docNo === null) expect(rule.confidence).not.toBe('seen')
    }
  })

  test('at most one holds for a kind on a day, whatever the day', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...recognitionKinds), (day, kind) => {
        const holding = ruleSets.filter(
          (rule) =>
            rule.kinds.includes(kind) &&
            (rule.effectiveFrom === null || rule.effectiveFrom <= day) &&
            (rule.effectiveTo === null || day < rule.effectiveTo),
        )
        expect(holding.length).toBeLessThanOrEqual(1)
        expect(ruleSetFor(kind, day)).toBe(holding[0] ?? null)
      }),
    )
  })

  test('every kind has one in the plan’s years', () => {
    for (const kind of recognitionKinds) expect(ruleSetFor(kind, '2024-06-30')).not.toBeNull()
  })

  test.each([
    ['high-tech', '2015-12-31', 'HNTE_2008'],
    ['high-tech', '2016-01-01', 'HNTE_2016'],
    ['tech-sme', '2024-05-08', 'TECH_SME_2017'],
    ['gazelle', '2020-11-20', 'LN_GAZELLE_EARLIER'],
    ['gazelle', '2022-06-01', 'LN_GAZELLE_2021'],
    ['platform', '2023-01-01', 'HG_PLATFORM_DEFAULT'],
  ] as const)('%s of %s: %s', (kind, day, key) => expect(ruleSetFor(kind, day)?.key).toBe(key))

  test('what came before is marked as not seen', () => {
    expect(ruleSetNamed('LN_GAZELLE_EARLIER')).toMatchObject({ docNo: null, confidence: 'uncertain' })
    expect(ruleSetNamed('HG_PLATFORM_DEFAULT')?.confidence).toBe('default')
    expect(ruleSetNamed('NO_SUCH')).toBeNull()
  })

  test('give the term: the year for 科小, 36 months else, nothing before the rule', () => {
    expect(termUnder('tech-sme', '2024-05-08')).toEqual({ from: '2024-05-08', to: '2025-01-01' })
    expect(termUnder('high-tech', '2021-12-15')).toEqual({ from: '2021-12-15', to: '2024-12-15' })
    expect(termUnder('tech-sme', '2016-05-08')).toBeNull()
  })
})

describe('closed words as lists write them', () => {
  test('no writing means two things', () => {
    for (const names of [industryNames, highTechFieldNames, sizeClassNames, carrierTypeNames, platformTypeNames]) {
      const written: string[] = Object.values(names).flat()
      expect(new Set(written).size).toBe(written.length)
    }
  })

  test('are read exactly or not at all', () => {
    expect(keyWritten(industryNames, '新一代 信息技术')).toBe('information-technology')
    expect(keyWritten(highTechFieldNames, '八、先进制造与自动化')).toBe('advanced-manufacturing')
    expect(keyWritten(platformTypeNames, '重点实验室')).toBe('key-laboratory')
    expect(keyWritten(industryNames, '信息')).toBeNull()
    expect(keyWritten(industryNames, '')).toBeNull()
  })

  test('seven industries and eight fields', () => {
    expect([industries.length, highTechFields.length]).toEqual([7, 8])
  })
})

test('a failing code stands as 待核, a missing one as missing', () => {
  expect(
    ['91210100604608172K', '914403001922038217', '912101', ''].map((code) => codeStandingOf(judgeCode(code))),
  ).toEqual(['sound', 'to-verify', 'to-verify', 'missing'])
})
