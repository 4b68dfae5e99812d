import { useLocation } from '@remix-run/react'
import { type Whereabouts, whereabouts } from '#domain/cohort.ts'
import { Card } from '#ui/card.tsx'
import { formatDayShort, formatNumber } from '#ui/format.ts'
import { searchWith } from '#ui/list-url.ts'
import { OpenedFigure } from '#ui/opened-figure.tsx'
import { Sankey } from '#ui/sankey.tsx'
import type { CohortPage } from '#views/cohorts.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

/** From where to where firms went between the two days: a drawing, and the table whose rows and columns sum to the stocks. */
export function Flows(page: CohortPage) {
  const { cohorts: words } = useWords()
  return (
    <Card title={words.flow.title} note={words.flow.note}>
      <FlowChart {...page} />
      <FlowTable {...page} />
      <p className="quiet note-text">{words.flow.chartNote}</p>
    </Card>
  )
}

const isOnLadder = (place: Whereabouts): boolean => place !== 'away' && place !== 'none'

function FlowChart({ flows, from, to, list }: CohortPage) {
  const { cohorts: words } = useWords()
  const language = useLanguage()
  const { search } = useLocation()
  const drawn = flows.filter(({ from, to }) => isOnLadder(from) || isOnLadder(to))
  const all = drawn.reduce((sum, { firms }) => sum + firms, 0)
  if (all === 0) return <p className="quiet">{words.flow.empty}</p>
  const href = (opened: string) => `${searchWith(search, { list: opened, page: null })}#firms`
  const order = [...whereabouts].reverse()
  const sides = [
    { column: 0, of: 'from' },
    { column: 1, of: 'to' },
  ] as const
  return (
    <div className="scroll">
      <p className="flow-ends">
        <span>
          {words.flow.first} {formatDayShort(from)}
        </span>
        <span>
          {words.flow.second} {formatDayShort(to)}
        </span>
      </p>
      <Sankey
        title={words.flow.chart}
        summary={words.flow.chartSummary(formatNumber(all, language))}
        nodes={sides.flatMap(({ column, of }) =>
          order.map((place) => ({
            key: `${of} ${place}`,
            column,
            value: drawn.filter((one) => one[of] === place).reduce((sum, { firms }) => sum + firms, 0),
            label: words.place[place],
            href: '#flow-table',
            tone: isOnLadder(place) ? ('stage' as const) : ('end' as const),
          })),
        )}
        flows={drawn.map((flow) => ({
          from: `from ${flow.from}`,
          to: `to ${flow.to}`,
          value: flow.firms,
          label: words.flow.of(words.place[flow.from], words.place[flow.to]),
          href: href(`flow.${flow.from}.${flow.to}`),
        }))}
        current={list !== null && list[0] === 'flow' ? `from ${list[1]}>to ${list[2]}` : null}
      />
    </div>
  )
}

function FlowTable({ flows, places, from, to, list }: CohortPage) {
  const { cohorts: words } = useWords()
  const language = useLanguage()
  const current = (list ?? []).join('.')
  const met = places.filter(({ first, second }) => first + second > 0)
  const firmsOf = (first: Whereabouts, second: Whereabouts) =>
    flows.find((one) => one.from === first && one.to === second)?.firms ?? 0
  const number = (value: number) => formatNumber(value, language)
  return (
    <div className="scroll" id="flow-table">
      <table className="plain-table cohort-table">
        <caption className="unseen">{words.flow.caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              {words.flow.first} {formatDayShort(from)} \ {words.flow.second} {formatDayShort(to)}
            </th>
            {met.map(({ place }) => (
              <th key={place} scope="col" className="number">
                {words.place[place]}
              </th>
            ))}
            <th scope="col" className="number">
              {words.flow.sum}
            </th>
          </tr>
        </thead>
        <tbody>
          {met.map((row) => (
            <tr key={row.place}>
              <th scope="row">{words.place[row.place]}</th>
              {met.map(({ place }) => (
                <td key={place} className={place === row.place ? 'number same' : 'number'}>
                  <OpenedFigure
                    value={firmsOf(row.place, place)}
                    list={`flow.${row.place}.${place}`}
                    current={current}
                    at="firms"
                  />
                </td>
              ))}
              <td className="number">{number(row.first)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.flow.sum}</th>
            {met.map(({ place, second }) => (
              <td key={place} className="number">
                {number(second)}
              </td>
            ))}
            <td className="number">{number(met.reduce((sum, { first }) => sum + first, 0))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
