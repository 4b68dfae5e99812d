import type { PathNode } from '#domain/stay-path.ts'
import type { PathsQuery } from '#forms/paths.ts'
import { Card } from '#ui/card.tsx'
import { ChartTwin } from '#ui/chart-twin.tsx'
import { formatDay, formatNumber } from '#ui/format.ts'
import { Sankey } from '#ui/sankey.tsx'
import { useLanguage, useWords } from '#words/words.tsx'
import { useFirmsLink } from './asked.ts'

const columns: Record<PathNode, number> = {
  team: 0,
  firm: 0,
  'maker-space': 1,
  incubator: 2,
  accelerator: 3,
  park: 4,
  'twin-building': 4,
  there: 5,
  'own-premises': 5,
  left: 5,
  closed: 5,
}

type Props = {
  to: string
  entered: number
  nodes: readonly { node: PathNode; firms: number }[]
  flows: readonly { from: PathNode; to: PathNode; firms: number }[]
  query: PathsQuery
}

/** The chain as a Sankey drawing, and its flows as a table. */
export function PathChart({ to, entered, nodes, flows, query }: Props) {
  const { paths } = useWords()
  const language = useLanguage()
  const firmsOf = useFirmsLink()
  const number = (value: number) => formatNumber(value, language)
  const flowName = (flow: Props['flows'][number]) => paths.flow(paths.node[flow.from], paths.node[flow.to])
  const current = query.node === null ? null : query.into === null ? query.node : `${query.node}>${query.into}`
  return (
    <Card title={paths.chart} note={paths.chartNote(formatDay(to, language))} className="long">
      <div className="scroll">
        <Sankey
          title={paths.chart}
          summary={paths.chartSummary(number(entered))}
          current={current}
          nodes={nodes.map(({ node, firms }) => ({
            key: node,
            column: columns[node],
            value: firms,
            label: paths.node[node],
            href: firmsOf({ node }),
            tone: columns[node] === 5 ? 'end' : 'stage',
          }))}
          flows={flows.map((flow) => ({
            ...{ from: flow.from, to: flow.to, value: flow.firms },
            label: flowName(flow),
            href: firmsOf({ node: flow.from, into: flow.to }),
          }))}
        />
      </div>
      <p className="quiet note-text">{paths.rule}</p>
      <ChartTwin
        heads={[paths.step, paths.firms]}
        rows={flows.map((flow) => ({
          key: `${flow.from}>${flow.to}`,
          cells: [
            flowName(flow),
            <a key="firms" href={firmsOf({ node: flow.from, into: flow.to })}>
              {number(flow.firms)}
            </a>,
          ],
        }))}
      />
    </Card>
  )
}
