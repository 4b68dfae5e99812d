import { Link, useLocation } from '@remix-run/react'
import { yearOf } from '#domain/day.ts'
import { type ExpectedYear, pipelineStages } from '#domain/pipeline.ts'
import { Bars } from '#ui/bars.tsx'
import { Card } from '#ui/card.tsx'
import { figureText, formatAreaLarge, formatNumber, formatShare } from '#ui/format.ts'
import { searchWith } from '#ui/list-url.ts'
import { useLanguage, useWords } from '#words/words.tsx'

type Column = { key: string; count: number; areaCent: number }
export type AreaTowardProps = {
  on: string
  columns: readonly Column[]
  byYear: readonly ExpectedYear[]
  openCent: number
  /** The plan's target; null where no plan has one. */
  targetM2: number | null
}

/** The area under way by stage and by the year it is expected, toward the plan's target; each sum opens its list. */
export function AreaToward(props: AreaTowardProps) {
  const { spaces, pipelines } = useWords()
  const language = useLanguage()
  const { search } = useLocation()
  const list = (params: Record<string, string>) => `/spaces/list${searchWith(search, { more: null, ...params })}`
  const area = (cent: number) => formatAreaLarge(cent, language, 2)
  const target = props.targetM2 === null ? pipelines.filter.noYear : figureText(area(props.targetM2 * 100))
  const stageName = (key: string) => pipelineStages.space.find((stage) => stage.key === key)?.[language] ?? key
  return (
    <Card
      className="area-toward"
      title={spaces.toward}
      note={spaces.towardSub(figureText(area(props.openCent)), target)}
    >
      <div className="grid two">
        <section aria-label={spaces.byStage}>
          <h3>{spaces.byStage}</h3>
          <Bars
            bars={props.columns.map((column) => ({
              key: column.key,
              label: stageName(column.key),
              value: column.areaCent,
              text: figureText(area(column.areaCent)),
              to: list({ stage: column.key }),
              aside: formatNumber(column.count, language),
            }))}
          />
        </section>
        <YearTable {...props} list={list} />
      </div>
      <p className="help">{spaces.towardNote}</p>
    </Card>
  )
}

/** A table and not bars alone: what is reached each year is read against the target. */
function YearTable({
  on,
  byYear,
  targetM2,
  list,
}: AreaTowardProps & { list: (params: Record<string, string>) => string }) {
  const { spaces } = useWords()
  const language = useLanguage()
  const area = (cent: number) => formatAreaLarge(cent, language, 2)
  const { unit } = area(0)
  const sum = (pick: (one: ExpectedYear) => number) => byYear.reduce((all, one) => all + pick(one), 0)
  return (
    <section aria-label={spaces.byYear} className="scroll">
      <h3>{spaces.byYear}</h3>
      <table className="plain-table nowrap">
        <thead>
          <tr>
            <th scope="col">{spaces.yearColumn}</th>
            <th scope="col" className="number">
              {spaces.count}
            </th>
            <th scope="col" className="number">
              {spaces.added} <small className="quiet">{unit}</small>
            </th>
            <th scope="col" className="number">
              {spaces.reached} <small className="quiet">{unit}</small>
            </th>
            <th scope="col" className="number">
              {spaces.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {byYear.map((one) => (
            <tr key={one.year ?? 'none'}>
              <th scope="row">
                {one.year ?? spaces.noYear}
                {one.year !== null && one.year < yearOf(on) ? <small className="near"> {spaces.overdue}</small> : null}
              </th>
              <td className="number">
                <Link to={list({ year: one.year === null ? 'none' : String(one.year) })}>
                  {formatNumber(one.items, language)}
                </Link>
              </td>
              <td className="number">{area(one.areaCent).value}</td>
              <td className="number">{one.year === null ? '' : area(one.reachedCent).value}</td>
              <td className="number">
                {one.year === null || targetM2 === null ? '' : formatShare(one.reachedCent / 100 / targetM2, language)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{spaces.total}</th>
            <td className="number">
              {formatNumber(
                sum(({ items }) => items),
                language,
              )}
            </td>
            <td className="number">{area(sum(({ areaCent }) => areaCent)).value}</td>
            <td colSpan={2} />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
