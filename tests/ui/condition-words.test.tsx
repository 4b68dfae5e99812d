import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firmWith, leaf } from '#tests/domain/firm-facts.ts'
import { conditionLine, figureText, sufficient } from '#ui/condition-words.ts'
import { en } from '#words/en.ts'
import { zh } from '#words/zh.ts'

const inChinese = { words: zh, language: 'zh' } as const
const inEnglish = { words: en, language: 'en' } as const

describe('what lacks', () => {
  test('is told so that having exactly the amount shown suffices', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000_000 }), (amount) => {
        const [figure = '', unit] = sufficient(amount, 'yuan', inChinese).split(' ')
        const shown = Math.round(Number(figure.replaceAll(',', '')) * 100) * (unit === '万元' ? 100 : 0.01)
        expect(shown).toBeGreaterThanOrEqual(amount)
        expect(shown - amount).toBeLessThan(100)
      }),
    )
  })

  const firm = (rdYuan: number) => {
    const year = { salesYuan: 100_000_000, rdYuan }
    return firmWith({ years: { 2021: year, 2022: year, 2023: year } })
  }

  test('in the firm’s own terms, with the years it is reckoned over', () => {
    const short = leaf('HNTE_2016', 'HT-5', firm(3_400_000))
    expect(conditionLine(short, inChinese)).toBe(
      '近三年研发费用占销售收入 3.4%，需 ≥ 4%，按 2021 至 2023 年合计，研发费用还差 180 万元',
    )
    expect(conditionLine(short, inEnglish)).toBe(
      'R&D of three years as a share of sales 3.4%, needs ≥ 4%, over 2021 to 2023: 180 CNY 10k more R&D spending',
    )
  })

  test('a share just missed never reads as if it were reached', () => {
    const { figure } = leaf('HNTE_2016', 'HT-5', firm(3_999_999))
    expect(figure && figureText(figure, inChinese)).toBe('3.99%')
  })
})
