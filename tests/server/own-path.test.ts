import { expect, test } from 'vitest'
import { ownPath } from '#server/own-path.ts'

test('a path of ours is kept with its query', () => {
  expect(ownPath('/firms?on=2024-06-30&rung=high-tech')).toBe('/firms?on=2024-06-30&rung=high-tech')
  expect(ownPath('/企业')).toBe('/%E4%BC%81%E4%B8%9A')
})

test.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n//evil.example',
  'https://evil.example/',
  'javascript:alert(1)',
  'evil.example',
  '',
  null,
  undefined,
])('%j leads nowhere', (back) => {
  expect(ownPath(back)).toBeNull()
})
