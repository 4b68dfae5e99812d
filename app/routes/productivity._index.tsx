import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { type PlaceLevel, placeLevels, productivityMeasures } from '#domain/productivity.ts'
import { show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatM2, formatNumber } from '#ui/format.ts'
import { searchWith } from '#ui/list-url.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { Pager } from '#ui/pager.tsx'
import { PerM2 } from '#ui/per-m2.tsx'
import { QueryField, QueryForm } from '#ui/query-form.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { productivityView } from '#views/productivity.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(productivityView)
export const meta = titled((words) => words.productivity.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>
type Row = Data['rows'][number]

export default function Productivity() {
  const data = useLoaderData<typeof loader>()
  const { productivity: words } = useWords()
  const { search } = useLocation()
  const { year, rows, carrier, mayExport, total, page, query } = data
  return (
    <div className="list">
      <Asked {...data} />
      <PageTitle
        title={words.title}
        sub={`${carrier === null ? '' : words.of(carrier)}${words.sub(year)}`}
        acts={
          mayExport
            ? ['xlsx', 'csv'].map((format) => (
                <a
                  key={format}
                  className="button"
                  href={`/productivity/export/${format}${searchWith(search, { page: null, size: null })}`}
                  download
                >
                  {words.export(format)}
                </a>
              ))
            : undefined
        }
      />
      {rows.length === 0 ? (
        <Card>
          <EmptyState title={words.empty} hint={words.emptyHint} />
        </Card>
      ) : (
        <>
          <Cells {...data} />
          <p className="quiet note-text">
            {words.definition}
            {data.outside ? words.outsideNote : null}
          </p>
          {total > query.size ? <Pager total={total} page={page} size={query.size} /> : null}
        </>
      )}
    </div>
  )
}

function Asked({ query, year, years, seesDistrict }: Data) {
  const { productivity: words } = useWords()
  const chosen = years.includes(year) ? years : [...years, year]
  return (
    <QueryForm>
      {query.carrier === null ? null : <input type="hidden" name="carrier" value={query.carrier} />}
      <QueryField id="year" label={words.year}>
        <select id="year" className="input" name="year" defaultValue={String(year)}>
          {chosen.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </QueryField>
      <QueryField id="by" label={words.by}>
        <select id="by" className="input" name="by" defaultValue={query.by}>
          {placeLevels.map((level) => (
            <option key={level} value={level}>
              {words.level[level]}
            </option>
          ))}
        </select>
      </QueryField>
      {seesDistrict ? (
        <QueryField id="public" label={words.scope}>
          <select id="public" className="input" name="public" defaultValue={query.public ?? ''}>
            <option value="">{words.inside}</option>
            <option value="1">{words.public}</option>
          </select>
        </QueryField>
      ) : null}
    </QueryForm>
  )
}

function Cells({ rows, sum, query }: Data) {
  const { productivity: words } = useWords()
  const language = useLanguage()
  const detailed = rows.some(({ named }) => named.length > 0) || narrower[query.by] !== null
  return (
    <section className="table-frame" aria-label={words.caption}>
      <table className="data">
        <caption className="unseen">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="fixed">
              {words.level[query.by]}
            </th>
            <th scope="col" className="number">
              {words.firms}
            </th>
            <th scope="col" className="number">
              {words.area} <small className="quiet">㎡</small>
            </th>
            {productivityMeasures.map((measure) => (
              <th key={measure} scope="col" className="number">
                {words.measure[measure]} <small className="quiet">{words.perM2}</small>
              </th>
            ))}
            {detailed ? <th scope="col">{words.detail}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.cell}>
              <th scope="row" className="fixed">
                <CellName row={row} by={query.by} />
              </th>
              <td className="number">{formatNumber(row.firms, language)}</td>
              <td className="number">{formatM2(row.areaCent, language)}</td>
              {productivityMeasures.map((measure) => (
                <PerM2 key={measure} value={row.measures[measure]} />
              ))}
              {detailed ? (
                <td>
                  <Detail row={row} by={query.by} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="fixed">
              {words.sum}
            </th>
            <td className="number">{formatNumber(sum.firms, language)}</td>
            <td className="number">{formatM2(sum.areaCent, language)}</td>
            {productivityMeasures.map((measure) => (
              <PerM2 key={measure} value={sum.measures[measure]} />
            ))}
            {detailed ? <td /> : null}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

const narrower: Record<PlaceLevel, PlaceLevel | null> = {
  type: null,
  carrier: 'floor',
  floor: 'unit',
  unit: null,
}

/** The cell, and the page of what it is. */
function CellName({ row: { name }, by }: { row: Row; by: PlaceLevel }) {
  const { productivity: words, terms } = useWords()
  const link = useFrameLink()
  if (name.carrier === null) return <>{name.type === null ? words.noType : terms.carrierType[name.type]}</>
  if (by === 'carrier') return <Link to={link(`/carriers/${name.carrier}`)}>{name.carrierName}</Link>
  const place = name.place ?? words.noPlace
  return (
    <>
      <span className="quiet">{name.carrierName}</span>{' '}
      {name.unit === null ? place : <Link to={link(`/carriers/${name.carrier}/units/${name.unit}`)}>{place}</Link>}
    </>
  )
}

/** The next narrower cells, or the firms of a room with their figures. */
function Detail({ row: { name, named }, by }: { row: Row; by: PlaceLevel }) {
  const { productivity: words } = useWords()
  const link = useFrameLink()
  const { search } = useLocation()
  const next = narrower[by]
  if (next !== null && name.carrier !== null)
    return <Link to={searchWith(search, { by: next, carrier: name.carrier, page: null })}>{words.down[by]}</Link>
  return (
    <>
      {named.map(({ id, name: firm }, index) => (
        <span key={id}>
          {index === 0 ? null : ', '}
          <Link to={link(`/firms/${id}/metrics`)}>{firm}</Link>
        </span>
      ))}
    </>
  )
}
