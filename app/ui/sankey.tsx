import { useId } from 'react'
import { formatNumber } from '#ui/format.ts'
import { placedSankey, type SankeyFlow, type SankeyNode } from '#ui/sankey-layout.ts'
import { useLanguage } from '#words/words.tsx'

type Named<T> = T & { label: string; href: string }
export type SankeyProps = {
  title: string
  summary: string
  nodes: readonly Named<SankeyNode & { tone: 'stage' | 'end' }>[]
  flows: readonly Named<SankeyFlow>[]
  /** The node or flow now listed. */
  current: string | null
}

const size = { width: 840, height: 330, nodeWidth: 14, gap: 22 }
const margin = { left: 4, right: 150, top: 12, bottom: 14 }

/** Flows between stages, drawn on the server; every node and ribbon is a link to what makes it up. Its table stands beside it. */
export function Sankey({ title, summary, nodes, flows, current }: SankeyProps) {
  const language = useLanguage()
  const id = useId()
  const placed = placedSankey(nodes, flows, size)
  const keyOf = ({ from, to }: SankeyFlow) => `${from}>${to}`
  const named = new Map(nodes.map((node) => [node.key, node]))
  const flowNamed = new Map(flows.map((flow) => [keyOf(flow), flow]))
  const number = (value: number) => formatNumber(value, language)
  const [width, height] = [size.width + margin.left + margin.right, size.height + margin.top + margin.bottom]
  return (
    <svg
      className="sankey"
      viewBox={`0 0 ${width} ${height}`}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{summary}</desc>
      <g transform={`translate(${margin.left} ${margin.top})`}>
        {placed.flows.map((flow) => {
          const shown = flowNamed.get(keyOf(flow))
          const label = `${shown?.label} ${number(flow.value)}`
          return (
            <a key={keyOf(flow)} href={shown?.href} aria-label={label} className={mark(keyOf(flow), current)}>
              <title>{label}</title>
              <path className="flow" d={flow.path} />
            </a>
          )
        })}
        {placed.nodes.map((node) => {
          const shown = named.get(node.key)
          const label = `${shown?.label} ${number(node.value)}`
          return (
            <a key={node.key} href={shown?.href} aria-label={label} className={mark(node.key, current)}>
              <title>{label}</title>
              <rect className={shown?.tone} x={node.x} y={node.y} width={size.nodeWidth} height={node.height} />
              <text x={node.x + size.nodeWidth + 6} y={node.y + node.height / 2} dy="0.35em">
                {shown?.label} <tspan className="figure">{number(node.value)}</tspan>
              </text>
            </a>
          )
        })}
      </g>
    </svg>
  )
}

const mark = (key: string, current: string | null) => (key === current ? 'here' : undefined)
