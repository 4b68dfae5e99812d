// Where the nodes and ribbons of a Sankey drawing lie: heights are in proportion to what flows, so that they add up by themselves.

export type SankeyNode = { key: string; column: number; value: number }
export type SankeyFlow = { from: string; to: string; value: number }
export type PlacedNode = SankeyNode & { x: number; y: number; height: number }
export type PlacedFlow = SankeyFlow & { path: string; middle: { x: number; y: number } }
export type SankeySize = { width: number; height: number; nodeWidth: number; gap: number }

/** Nodes stand in their columns in the order given; a node's flows leave and arrive in the order of the nodes at their other ends. */
export function placedSankey(nodes: readonly SankeyNode[], flows: readonly SankeyFlow[], size: SankeySize) {
  const shown = nodes.filter(({ value }) => value > 0)
  const columns = [...new Set(shown.map(({ column }) => column))].sort((a, b) => a - b)
  const inColumn = (column: number) => shown.filter((node) => node.column === column)
  const scale = Math.min(
    ...columns.map((column) => {
      const all = inColumn(column)
      return (size.height - size.gap * (all.length - 1)) / all.reduce((sum, { value }) => sum + value, 0)
    }),
  )
  const step = columns.length < 2 ? 0 : (size.width - size.nodeWidth) / (columns.length - 1)
  const placed = new Map<string, PlacedNode>()
  for (const [at, column] of columns.entries()) {
    let y = 0
    for (const node of inColumn(column)) {
      const height = node.value * scale
      placed.set(node.key, { ...node, x: at * step, y, height })
      y += height + size.gap
    }
  }
  return { nodes: [...placed.values()], flows: ribbons(placed, flows, scale, size.nodeWidth) }
}

function ribbons(
  placed: ReadonlyMap<string, PlacedNode>,
  flows: readonly SankeyFlow[],
  scale: number,
  nodeWidth: number,
): PlacedFlow[] {
  const order = [...placed.keys()]
  const sorted = [...flows].sort(
    (a, b) => order.indexOf(a.from) - order.indexOf(b.from) || order.indexOf(a.to) - order.indexOf(b.to),
  )
  const [left, arrived] = [new Map<string, number>(), new Map<string, number>()]
  const take = (taken: Map<string, number>, node: PlacedNode, height: number): number => {
    const from = taken.get(node.key) ?? 0
    taken.set(node.key, from + height)
    return node.y + from
  }
  return sorted.flatMap((flow) => {
    const [from, to] = [placed.get(flow.from), placed.get(flow.to)]
    if (!from || !to || flow.value <= 0) return []
    const height = flow.value * scale
    const start = { x: from.x + nodeWidth, y: take(left, from, height) }
    const end = { x: to.x, y: take(arrived, to, height) }
    return [{ ...flow, path: ribbon(start, end, height), middle: midway(start, end, height) }]
  })
}

type Point = { x: number; y: number }
const rounded = (value: number) => Math.round(value * 10) / 10
const midway = (a: Point, b: Point, height: number): Point => ({
  x: rounded((a.x + b.x) / 2),
  y: rounded((a.y + b.y + height) / 2),
})

function ribbon(start: Point, end: Point, height: number): string {
  const bend = rounded((start.x + end.x) / 2)
  const at = (x: number, y: number) => `${rounded(x)} ${rounded(y)}`
  return [
    `M${at(start.x, start.y)}`,
    `C${at(bend, start.y)} ${at(bend, end.y)} ${at(end.x, end.y)}`,
    `L${at(end.x, end.y + height)}`,
    `C${at(bend, end.y + height)} ${at(bend, start.y + height)} ${at(start.x, start.y + height)}Z`,
  ].join('')
}
