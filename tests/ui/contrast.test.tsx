import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('app/ui/tokens.css', 'utf8')

/** The colours a rule sets, by name. */
function coloursOf(selector: string): Record<string, string> {
  const from = css.indexOf(`${selector} {`)
  const rule = css.slice(from, css.indexOf('}', from))
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = '', hex = '']) => [name, hex]),
  )
}

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
function luminance(hex = '#000000'): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string | undefined, other: string | undefined): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const text = ['ink', 'ink-2', 'ink-3', 'accent', 'good', 'warn', 'bad']
const grounds = ['paper', 'ground', 'head', 'hover', 'accent-weak']
const pairs = [
  ...text.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ['good', 'good-weak'],
  ['warn', 'warn-weak'],
  ['bad', 'bad-weak'],
  ['accent', 'bad-weak'],
  ['ink', 'warn-weak'],
  ['ink-2', 'plain-weak'],
  ['on-accent', 'accent-solid'],
] as const

describe.each([
  ['light', ':root'],
  ['dark', ':root[data-theme="dark"]'],
])('the %s theme', (_theme, selector) => {
  const colours = coloursOf(selector)
  it.each(pairs)('%s on %s is at least 4.5:1', (ink, ground) => {
    expect(contrast(colours[ink], colours[ground])).toBeGreaterThanOrEqual(4.5)
  })
  it('draws the edges of controls at 3:1', () => {
    expect(contrast(colours['control-line'], colours.paper)).toBeGreaterThanOrEqual(3)
  })
})

it('the dark theme is the same by choice and by system', () => {
  expect(coloursOf(':root:not([data-theme="light"])')).toEqual(coloursOf(':root[data-theme="dark"]'))
})

it('the five rungs go from light to dark, each apart from the next', () => {
  const { t1, t2, t3, t4, t5 } = coloursOf(':root')
  const steps = [t1, t2, t3, t4, t5].map((colour) => luminance(colour))
  expect([...steps].sort((a, b) => b - a)).toEqual(steps)
})
