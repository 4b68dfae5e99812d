import { Link, useLocation } from '@remix-run/react'
import { entryTerms, exitTerms, type FlowTerm } from '#domain/flow.ts'
import type { HolderGroup } from '#domain/ladder.ts'
import { Card } from '#ui/card.tsx'
import { formatNumber } from '#ui/format.ts'
import { searchWith } from '#ui/list-url.ts'
import { Waterfall, type WaterfallStep } from '#ui/waterfall.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

type Props = {
  kind: HolderGroup
  opening: number
  closing: number
  counts: Record<FlowTerm, number>
  term: FlowTerm | null
}

/** The statement as a table whose terms open their firms, and the same as a drawing. */
export function FlowStatement(props: Props) {
  const { renewals } = useWords()
  const { flow: words } = renewals
  const language = useLanguage()
  const { opening, closing, counts } = props
  const number = (value: number) => formatNumber(value, language)
  const entered = entryTerms.reduce((sum, term) => sum + counts[term], 0)
  const left = exitTerms.reduce((sum, term) => sum + counts[term], 0)
  return (
    <div className="flow-statement">
      <Card>
        <table className="plain-table flow-table">
          <caption className="unseen">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.column.item}</th>
              <th scope="col" className="number">
                {words.column.firms}
              </th>
            </tr>
          </thead>
          <tbody>
            <Line strong label={words.opening} text={number(opening)} />
            <Line label={words.entries} text={signed(entered, language)} />
            {entryTerms.map((term) => (
              <Term key={term} {...props} of={term} />
            ))}
            <Line label={words.exits} text={signed(-left, language)} />
            {exitTerms.map((term) => (
              <Term key={term} {...props} of={term} />
            ))}
            <Line strong label={words.closing} text={number(closing)} />
          </tbody>
          <tbody className="beside">
            <Line label={words.net} text={signed(closing - opening, language)} />
            <Term {...props} of="renewed" />
          </tbody>
        </table>
      </Card>
      <Card>
        <div className="scroll">
          <Waterfall
            title={words.chart}
            summary={words.chartSummary(number(opening), number(entered), number(left), number(closing))}
            steps={stepsOf(props, words.short)}
            axisFrom={words.axisFrom}
          />
        </div>
        <p className="quiet note-text">{words.rule}</p>
      </Card>
    </div>
  )
}

const signed = (value: number, language: 'zh' | 'en'): string =>
  value === 0 ? '0' : `${value > 0 ? '+' : '−'}${formatNumber(Math.abs(value), language)}`

const Line = ({ label, text, strong }: { label: string; text: string; strong?: boolean }) => (
  <tr className={strong ? 'stock' : 'sum'}>
    <th scope="row">{label}</th>
    <td className="number">{text}</td>
  </tr>
)

function Term({ of, counts, term }: Props & { of: FlowTerm }) {
  const { flow: words } = useWords().renewals
  const language = useLanguage()
  const { search } = useLocation()
  const sign = of === 'renewed' ? 0 : exitTerms.some((one) => one === of) ? -1 : 1
  const text = sign === 0 ? formatNumber(counts[of], language) : signed(sign * counts[of], language)
  return (
    <tr className={term === of ? 'term open' : 'term'}>
      <th scope="row">
        <span>{words.term[of]}</span>
        <small>{words.hint[of]}</small>
      </th>
      <td className="number">
        {counts[of] === 0 ? (
          text
        ) : (
          <Link
            to={`${searchWith(search, { term: of, page: null })}#firms`}
            aria-current={term === of ? 'true' : undefined}
          >
            {text}
          </Link>
        )}
      </td>
    </tr>
  )
}

function stepsOf(
  { opening, closing, counts }: Props,
  names: Record<(typeof entryTerms)[number] | (typeof exitTerms)[number] | 'opening' | 'closing', string>,
): WaterfallStep[] {
  return [
    { key: 'opening', label: names.opening, value: opening, kind: 'stock' },
    ...entryTerms.map((key) => ({ key, label: names[key], value: counts[key], kind: 'change' as const })),
    ...exitTerms.map((key) => ({ key, label: names[key], value: -counts[key], kind: 'change' as const })),
    { key: 'closing', label: names.closing, value: closing, kind: 'stock' },
  ]
}
