import { expect, test } from 'vitest'
import { maskPerson, maskPhone } from '#domain/contact.ts'

test('of a phone number the ends stay, of a short one only the last two signs', () => {
  expect(maskPhone('13812341234')).toBe('138****1234')
  expect(maskPhone(' 024-86861234 ')).toBe('024****1234')
  expect(maskPhone('8110')).toBe('**10')
  expect(maskPhone('')).toBe('')
})

test('of a name the first sign stays, whole even beyond the basic plane', () => {
  expect(maskPerson('欧阳小明')).toBe('欧***')
  expect(maskPerson('𠮷田')).toBe('𠮷*')
  expect(maskPerson('')).toBe('')
})
