import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  completeCode,
  creditCodeSigns,
  isKeepable,
  isRegistrationNumber15,
  judgeCode,
  needsReason,
  normaliseCode,
  organisationCheckSign,
} from '#domain/credit-code.ts'

// Codes published by the firms themselves or by the register.
const neusoft = '91210100604608172K'
const published = [neusoft, '914403001922038216', '91110108551385082Q', '9152000071430580XT', '91310115MA1H9YGWXX']

const sign = fc.constantFrom(...creditCodeSigns)
const signs = (length: number) => fc.array(sign, { minLength: length, maxLength: length }).map((all) => all.join(''))
const validCode = fc.tuple(signs(6), signs(8)).map(([division, body]) => completeCode(`91${division}`, body))

describe('a code that passes', () => {
  test.each(published)('%s', (code) =>
    expect(judgeCode(code)).toMatchObject({ code, finding: 'valid', suggestion: null }),
  )

  test('however it was typed', () => {
    for (const typed of [
      "'91210100604608172k",
      '９１２１０１００６０４６０８１７２Ｋ',
      ' 912101-0060460817\u00a02K ',
      '91210100 604608172K\n',
    ])
      expect(judgeCode(typed)).toMatchObject({ code: neusoft, finding: 'valid' })
  })

  test('is what completeCode makes', () => {
    expect(completeCode('91210100', '60460817')).toBe(neusoft)
    fc.assert(fc.property(validCode, (code) => judgeCode(code).finding === 'valid'))
  })
})

describe('one wrong sign', () => {
  test('is found wherever it stands', () => {
    fc.assert(
      fc.property(validCode, fc.nat(17), sign, (code, at, wrong) => {
        fc.pre(code[at] !== wrong)
        const judgement = judgeCode(code.slice(0, at) + wrong + code.slice(at + 1))
        expect(judgement.checkDigitOk).toBe(false)
        expect(needsReason(judgement) && isKeepable(judgement)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('so are two neighbours that changed places', () => {
    fc.assert(
      fc.property(validCode, fc.nat(15), (code, at) => {
        const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)
        fc.pre(swapped !== code)
        expect(judgeCode(swapped).finding).not.toBe('valid')
      }),
      { numRuns: 1000 },
    )
  })

  test('is named by the check it fails', () => {
    expect(judgeCode('914403001922038217').finding).toBe('check-wrong')
    expect(judgeCode('123456789012345678')).toMatchObject({
      finding: 'organisation-check-wrong',
      checkDigitOk: true,
    })
    expect(judgeCode(completeCode('91990105', '60460817'))).toMatchObject({ finding: 'valid', provinceKnown: false })
    expect(judgeCode('91350211M00013FA1N')).toMatchObject({ finding: 'check-wrong', orgCodeOk: true })
  })
})

describe('a slip of the hand', () => {
  test('gets a suggestion where the meant code passes', () => {
    expect(judgeCode('9I2IO1OO6O46O8I72K')).toMatchObject({ finding: 'signs', suggestion: neusoft })
    expect(judgeCode('9Z210100604608172K').suggestion).toBeNull()
  })

  test('is undone for every code that can suffer it', () => {
    const slip: Record<string, string> = { '0': 'O', '1': 'I', '2': 'Z', '5': 'S' }
    fc.assert(
      fc.property(validCode, (code) => {
        const slipped = code.replace(/[0125]/g, (digit) => slip[digit] ?? digit)
        fc.pre(slipped !== code)
        expect(judgeCode(slipped)).toMatchObject({ code: slipped, suggestion: code })
      }),
    )
  })

  test('is never suggested for a code that then fails', () => {
    expect(judgeCode('9111000060003IOZSV')).toMatchObject({ shape: 'signs', suggestion: null })
  })
})

describe('what is no credit code', () => {
  test.each([
    ['', 'empty'],
    [" '", 'empty'],
    ['9121010060460817', 'length'],
    ['91210100604608172KK', 'length'],
    ['91210100604608172V', 'signs'],
    ['440301103097413', 'old-15-digit'],
    ['9.14403001922038E+17', 'damaged-by-excel'],
    [914403001922038216n, 'damaged-by-excel'],
  ])('%s: %s', (written, shape) => {
    const judgement = judgeCode(typeof written === 'bigint' ? Number(written) : written)
    expect(judgement).toMatchObject({ shape, finding: shape, checkDigitOk: false, orgCodeOk: false })
  })

  test('a rounded or missing code can’t be kept; any other can, with a reason', () => {
    expect(['', '9.14403001922038E+17', '912101', neusoft].map((code) => isKeepable(judgeCode(code)))).toEqual([
      false,
      false,
      true,
      true,
    ])
  })

  test('a number cell of 15 digits lost nothing', () => {
    expect(judgeCode(440301103097413).finding).toBe('old-15-digit')
  })
})

test('old registration numbers are told by their own check', () => {
  expect(
    ['440301103097413', '110108012660422', '330108000014576', '44030110309741'].map(isRegistrationNumber15),
  ).toEqual([true, true, false, false])
})

test('organisation codes: 10 is written X, 11 is written 0', () => {
  expect(organisationCheckSign('71430580')).toBe('X')
  fc.assert(fc.property(signs(8), (body) => /^[\dX]$/.test(organisationCheckSign(body))))
})

test('normalising twice changes nothing more, and judging never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(normaliseCode(normaliseCode(text))).toBe(normaliseCode(text))
      expect(judgeCode(text).code).toBe(normaliseCode(text))
    }),
  )
})

test('parts that make no code are a mistake of the program', () => {
  expect(() => completeCode('9121010', '60460817')).toThrow(RangeError)
  expect(() => completeCode('91210100', '6046081I')).toThrow(RangeError)
})

const samples = process.env.ROSTER_SAMPLES
const vectorsFile = samples ? join(samples, 'uscc_vectors.json') : null
const reason = samples ? '' : ' (skipped: ROSTER_SAMPLES is not set)'

describe.skipIf(vectorsFile === null || !existsSync(vectorsFile))(`codes collected from the wild${reason}`, () => {
  const shape = z.object({
    code: z.string(),
    expect: z.string(),
    why: z.string(),
    check_digit_ok: z.boolean(),
    org_code_ok: z.boolean(),
    finding: z.string(),
  })
  const vectors =
    vectorsFile && existsSync(vectorsFile) ? z.array(shape).parse(JSON.parse(readFileSync(vectorsFile, 'utf8'))) : []

  /** What our finding is called there. */
  const asThere = (code: string) => {
    const { finding, shape } = judgeCode(code)
    if (shape === 'length' || shape === 'old-15-digit') return `length ${code.length}`
    if (shape === 'signs') return 'character outside the 31-sign set'
    if (finding === 'valid' && /[a-z]/.test(code)) return 'lower case (valid when upper-cased)'
    return finding === 'valid' ? 'valid' : finding === 'organisation-check-wrong' ? finding : 'check digit wrong'
  }

  /** Where we answer otherwise, and why. */
  const deviations = new Map([
    [
      '123456789012345678',
      'named "valid" there because the last sign fits by chance; we name the failing organisation code, as its expect says',
    ],
  ])

  test('each gets the finding it expects, but for those listed with why', () => {
    expect(vectors.length).toBeGreaterThan(0)
    const others = vectors.filter(({ code, finding }) => asThere(code) !== finding).map(({ code }) => code)
    expect(others).toEqual([...deviations.keys()])
  })

  test('both checks agree; in lower case we judge the code as upper-cased', () => {
    for (const { code, check_digit_ok, org_code_ok, finding } of vectors) {
      const judgement = judgeCode(code)
      const lower = finding.startsWith('lower case')
      expect([code, judgement.checkDigitOk, judgement.orgCodeOk]).toEqual([
        code,
        lower || check_digit_ok,
        lower || org_code_ok,
      ])
    }
  })

  test('what is expected valid passes, what is expected invalid does not', () => {
    for (const { code, expect: expected } of vectors) {
      const passes = judgeCode(code).finding === 'valid'
      if (expected === 'valid' || expected === 'valid after upper-casing') expect([code, passes]).toEqual([code, true])
      if (expected.startsWith('invalid') || expected.startsWith('check digit wrong'))
        expect([code, passes]).toEqual([code, false])
      if (expected.startsWith('old 15-digit')) expect([code, judgeCode(code).finding]).toEqual([code, 'old-15-digit'])
    }
  })
})
