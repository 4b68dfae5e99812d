import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultsOf, isCommonPassword, isPasswordStale, passwordPolicies } from '#domain/password-policy.ts'

const { dengbao, asvs } = passwordPolicies

describe('等保 by default', () => {
  test('12 signs of 3 classes pass', () => {
    expect(faultsOf('Kx7vTq2mBw9e', dengbao)).toEqual([])
    expect(faultsOf('北陵公园的Bai松有321棵树', dengbao)).toEqual([])
  })

  test.each([
    ['Kx7vTq2mBw9', ['too-short']],
    ['kxvtqmbwezrj', ['too-few-classes']],
    ['kxvtqm7bwezrj', ['too-few-classes']],
    ['', ['too-short', 'too-few-classes', 'common']],
    ['Password2024!', ['common']],
    ['P@ssw0rd1234', ['common']],
    ['Huanggu@2024', ['common']],
    ['Aaaaaaaaaaa1', ['common']],
    ['Qwertyuiop123', ['common']],
    ['Abcdefg12345', ['common']],
  ])('%s', (password, faults) => expect(faultsOf(password, dengbao)).toEqual(faults))

  test('a rare character is one sign', () => expect(faultsOf('𠀀'.repeat(11), dengbao)).toContain('too-short'))

  test('the own name may not stand in it', () => {
    expect(faultsOf('7kTq-Zhaomin-v2', dengbao, ['zhaomin', '赵敏'])).toEqual(['names-person'])
    expect(faultsOf('7kTq-v2mBw9e', dengbao, ['v2', ''])).toEqual([])
  })

  test('is changed after 90 days, and the last five don’t come back', () => {
    expect([89, 90].map((age) => isPasswordStale(age, dengbao))).toEqual([false, true])
    expect(dengbao.formerRefused).toBe(5)
  })
})

describe('ASVS by a switch', () => {
  test('asks for length and against the common, not for classes or change', () => {
    expect(faultsOf('kxvtqm bwezrj', asvs)).toEqual([])
    expect(faultsOf('passwordpassword', asvs)).toEqual(['common'])
    expect(isPasswordStale(4000, asvs)).toBe(false)
  })
})

test('length alone makes nothing uncommon, and judging never throws', () => {
  fc.assert(
    fc.property(fc.constantFrom('a', 'ab', '12', 'admin', '皇姑'), fc.integer({ min: 1, max: 30 }), (unit, times) => {
      expect(isCommonPassword(unit.repeat(times))).toBe(true)
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(faultsOf(text, dengbao).includes('too-long')).toBe([...text].length > 128)
    }),
  )
})
