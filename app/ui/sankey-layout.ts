// Where the nodes and ribbons of a Sankey drawing lie: heights are in proportion to what flows, so that they add up by themselves.
// A flow that skips a column passes below that column's nodes, in a place of its own, and never through them.

export type SankeyNode = { key: string; column: number; value: number }
export type SankeyFlow = { from: string; to: string; value: number }
export type PlacedNode = SankeyNode & { x: number; y: number; height: number }
export type PlacedFlow = SankeyFlow & { path: string }
export type SankeySize = { width: number; height: number; nodeWidth: number; gap: number }

type Box = { x: number; y: number; width: number; height: number }

/** Nodes stand in their columns in the order given; a node's flows leave and arrive in the order of the nodes at their other ends. */
export function placedSankey(nodes: readonly SankeyNode[], flows: readonly SankeyFlow[], size: SankeySize) {
  const shown = nodes.filter(({ value }) => value > 0)
  const ranked = inOrder(shown, flows)
  const columns = [...new Set(shown.map(({ column }) => column))].sort((a, b) => a - b)
  const step = columns.length < 2 ? 0 : (size.width - size.nodeWidth) / (columns.length - 1)
  const piles = columns.map((column) => ({
    nodes: shown.filter((node) => node.column === column),
    passing: ranked.filter(({ from, to }) => from.column < column && column < to.column),
  }))
  const scale = Math.min(
    ...piles.map(({ nodes: here, passing }) => {
      const all = [...here, ...passing.map(({ flow }) => flow)].reduce((sum, { value }) => sum + value, 0)
      return (size.height - size.gap * (here.length - 1 + Math.min(1, passing.length))) / all
    }),
  )
  const boxes = new Map<string, Box>()
  for (const [at, { nodes: here, passing }] of piles.entries()) {
    let y = 0
    const place = (key: string, value: number, gap: number) => {
      boxes.set(key, { x: at * step, y, width: size.nodeWidth, height: value * scale })
      y += value * scale + gap
    }
    for (const { key, value } of here) place(key, value, size.gap)
    for (const { flow } of passing) place(slotOf(flow, columns[at] ?? 0), flow.value, 0)
  }
  return {
    nodes: shown.flatMap((node): PlacedNode[] => {
      const box = boxes.get(node.key)
      return box ? [{ ...node, x: box.x, y: box.y, height: box.height }] : []
    }),
    flows: ribbons(ranked, columns, boxes, scale),
  }
}

type Ranked = { flow: SankeyFlow; from: SankeyNode; to: SankeyNode }

function inOrder(nodes: readonly SankeyNode[], flows: readonly SankeyFlow[]): Ranked[] {
  const order = new Map(nodes.map((node, index) => [node.key, { node, index }]))
  return flows
    .flatMap((flow) => {
      const [from, to] = [order.get(flow.from), order.get(flow.to)]
      return from && to && flow.value > 0 ? [{ flow, from, to }] : []
    })
    .sort((a, b) => a.from.index - b.from.index || a.to.index - b.to.index)
    .map(({ flow, from, to }) => ({ flow, from: from.node, to: to.node }))
}

const slotOf = ({ from, to }: SankeyFlow, column: number): string => `${from}>${to}@${column}`

function ribbons(
  ranked: readonly Ranked[],
  columns: readonly number[],
  boxes: ReadonlyMap<string, Box>,
  scale: number,
): PlacedFlow[] {
  const taken = new Map<string, number>()
  const take = (side: string, key: string, height: number): Box | null => {
    const box = boxes.get(key)
    if (!box) return null
    const from = taken.get(`${side} ${key}`) ?? 0
    taken.set(`${side} ${key}`, from + height)
    return { ...box, y: box.y + from, height }
  }
  return ranked.flatMap(({ flow, from, to }) => {
    const height = flow.value * scale
    const between = columns.filter((column) => from.column < column && column < to.column)
    const way = [
      take('out', flow.from, height),
      ...between.map((column) => boxes.get(slotOf(flow, column)) ?? null),
      take('in', flow.to, height),
    ].flatMap((box) => box ?? [])
    return [{ ...flow, path: ribbon(way) }]
  })
}

const rounded = (value: number) => Math.round(value * 10) / 10
const at = (x: number, y: number) => `${rounded(x)} ${rounded(y)}`

/** Along the upper edges of the boxes on its way, and back along the lower ones. */
function ribbon(way: readonly Box[]): string {
  const [first, ...rest] = way
  if (!first) return ''
  const there: string[] = [`M${at(first.x + first.width, first.y)}`]
  const back: string[] = []
  let before = first
  for (const [index, box] of rest.entries()) {
    const start = before.x + before.width
    const bend = (start + box.x) / 2
    there.push(`C${at(bend, before.y)} ${at(bend, box.y)} ${at(box.x, box.y)}`)
    const [lower, former] = [box.y + box.height, before.y + before.height]
    const isLast = index === rest.length - 1
    if (!isLast) there.push(`L${at(box.x + box.width, box.y)}`)
    back.unshift(`${isLast ? '' : `L${at(box.x, lower)}`}C${at(bend, lower)} ${at(bend, former)} ${at(start, former)}`)
    before = box
  }
  return `${there.join('')}L${at(before.x, before.y + before.height)}${back.join('')}Z`
}
