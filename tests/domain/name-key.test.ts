import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { displayName, formerNameIn, nameKey, sameName } from '#domain/name-key.ts'

describe('one firm, written in many ways, has one key', () => {
  test.each([
    ['brackets half and full width', '东北(沈阳)炭业有限公司', '东北（沈阳）炭业有限公司'],
    ['other brackets', '东北【沈阳】炭业有限公司', '东北（沈阳）炭业有限公司'],
    ['spaces and line breaks', ' 沈阳 云帆\n科技有限公司\u3000', '沈阳云帆科技有限公司'],
    ['a list mark at the end', '沈阳云帆科技有限公司*', '沈阳云帆科技有限公司'],
    ['the former name behind it', '沈阳云帆科技有限公司（原名：沈阳远航电子有限公司）', '沈阳云帆科技有限公司'],
    ['原 without a colon', '沈阳云帆科技有限公司(原沈阳远航电子有限公司)', '沈阳云帆科技有限公司'],
    ['（更名）', '沈阳云帆科技有限公司（更名）', '沈阳云帆科技有限公司'],
    [
      'a former name with brackets of its own',
      '沈阳云帆科技有限公司（原名：远航（沈阳）电子有限公司）',
      '沈阳云帆科技有限公司',
    ],
    ['case and width', 'ＡＢＢ沈阳传动有限公司', 'abb沈阳传动有限公司'],
  ])('%s', (_, one, other) => expect(sameName(one, other)).toBe(true))

  test('brackets that belong to the name stay in it', () => {
    expect(nameKey('沈阳蝶阀厂（有限公司）')).toBe('沈阳蝶阀厂(有限公司)')
    expect(nameKey('沈阳制药（原料药）有限公司')).toBe('沈阳制药(原料药)有限公司')
    expect(sameName('联顺（集团）公司', '联顺公司')).toBe(false)
  })

  test('an unclosed bracket swallows nothing', () => expect(nameKey('沈阳云帆（集团')).toBe('沈阳云帆(集团'))
})

describe('the name as shown', () => {
  test('keeps the register’s signs and drops the list’s', () => {
    expect(displayName(' 沈阳云帆 科技\n有限公司（更名）＊')).toBe('沈阳云帆科技有限公司')
    expect(displayName('东北（沈阳）炭业有限公司')).toBe('东北（沈阳）炭业有限公司')
    expect(displayName('Dell  (China) Company')).toBe('Dell (China) Company')
  })

  test('keeps rare characters whole', () => expect(displayName('沈阳𠀀𡃁科技有限公司')).toBe('沈阳𠀀𡃁科技有限公司'))
})

describe('the former name', () => {
  test.each([
    ['沈阳云帆科技有限公司（原名：沈阳远航电子有限公司）', '沈阳远航电子有限公司'],
    ['沈阳云帆科技有限公司(曾用名:远航（沈阳）电子有限公司)', '远航（沈阳）电子有限公司'],
    ['沈阳云帆科技有限公司（原沈阳远航电子有限公司）', '沈阳远航电子有限公司'],
  ])('%s', (text, former) => expect(formerNameIn(text)).toBe(former))

  test('is not read out of a mere （更名） or of no note', () => {
    expect(formerNameIn('沈阳云帆科技有限公司（更名）')).toBeNull()
    expect(formerNameIn('沈阳蝶阀厂（有限公司）')).toBeNull()
  })
})

const messy = fc
  .array(
    fc.constantFrom(
      '沈阳',
      '云帆',
      '（',
      '）',
      '(',
      ')',
      '【',
      '原名：',
      '更名',
      '*',
      ' ',
      '\u3000',
      'Ａ',
      'ﬁ',
      'ß',
      '．',
      '集团',
    ),
    {
      maxLength: 14,
    },
  )
  .map((parts) => parts.join(''))

describe('whatever is written', () => {
  test('a key’s key is itself, and has no spaces', () => {
    fc.assert(
      fc.property(fc.oneof(messy, fc.string({ unit: 'binary' })), (text) => {
        const key = nameKey(text)
        expect(nameKey(key)).toBe(key)
        expect(key).not.toMatch(/\s/)
      }),
      { numRuns: 2000 },
    )
  })

  test('showing a shown name changes nothing, and keeps its key', () => {
    fc.assert(
      fc.property(fc.oneof(messy, fc.string({ unit: 'grapheme' })), (text) => {
        expect(displayName(displayName(text))).toBe(displayName(text))
        expect(nameKey(displayName(text))).toBe(nameKey(text))
      }),
      { numRuns: 2000 },
    )
  })

  test('spaces and marks put in make no other firm', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.constantFrom(' ', '\u3000', '\n', '\u200b'), (at, space) => {
        const name = '沈阳云帆科技有限公司'
        expect(nameKey(`${name.slice(0, at)}${space}${name.slice(at)}*`)).toBe(nameKey(name))
      }),
    )
  })
})
