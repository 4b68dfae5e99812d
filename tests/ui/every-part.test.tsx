import { describe, expect, it } from 'vitest'
import { everyPart, routeData } from '#tests/ui/every-part.tsx'
import { html } from '#tests/ui/page.tsx'

/** Runs in the browser only, after the page is there. */
const browserOnly = ['firm-combo-box']
const files = Object.keys(import.meta.glob('../../app/ui/*.tsx'))
  .map((path) => path.replace(/^.*\/|\.tsx$/g, ''))
  .filter((file) => !browserOnly.includes(file))

describe('every part of the interface', () => {
  it('is in this gallery', () => {
    expect(files.filter((file) => everyPart[file] === undefined)).toEqual([])
  })
  it.each(Object.entries(everyPart))('%s: no inline style, script or handler, in either language', (_file, part) => {
    for (const language of ['zh', 'en'] as const) {
      const drawn = html(part, { language, at: '/firms?on=2023-12-31&page=2', data: routeData })
      expect(drawn).not.toMatch(/<[^>]*\s(style|on\w+)=/)
      expect(drawn).not.toContain('<script')
    }
  })
  it.each(Object.entries(everyPart))('%s: says nothing Chinese of its own in English', (_file, part) => {
    const ours = /重置|查询|共 |取消|目标|截至|必填|关闭/
    expect(html(part, { language: 'en', data: routeData })).not.toMatch(ours)
  })
})
