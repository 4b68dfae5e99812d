import { describe, expect, it } from 'vitest'
import { placedSankey } from '#ui/sankey-layout.ts'

const size = { width: 100, height: 100, nodeWidth: 10, gap: 10 }
const nodes = [
  { key: 'in', column: 0, value: 10 },
  { key: 'stage', column: 1, value: 4 },
  { key: 'none', column: 1, value: 0 },
  { key: 'end', column: 2, value: 10 },
]
const flows = [
  { from: 'in', to: 'end', value: 6 },
  { from: 'in', to: 'stage', value: 4 },
  { from: 'stage', to: 'end', value: 4 },
]

describe('a Sankey drawing', () => {
  const placed = placedSankey(nodes, flows, size)

  it('gives heights in proportion, so that a node is as high as what flows through it', () => {
    expect(placed.nodes.map(({ key, x, y, height }) => [key, x, y, height])).toEqual([
      ['in', 0, 0, 90],
      ['stage', 45, 0, 36],
      ['end', 90, 0, 90],
    ])
  })

  it('leads a flow that skips a column below the nodes there', () => {
    const skipping = placed.flows.find(({ from, to }) => from === 'in' && to === 'end')
    expect(skipping?.path).toContain('45 46')
    expect(skipping?.path).toContain('55 46')
    expect(placed.flows.map(({ from, to }) => `${from}>${to}`)).toEqual(['in>stage', 'in>end', 'stage>end'])
  })

  it('is empty without anything that flows', () => {
    expect(placedSankey([], [], size)).toEqual({ nodes: [], flows: [] })
  })
})
