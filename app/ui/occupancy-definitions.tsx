import { Link } from '@remix-run/react'
import { type OccupancyDefinition, type OccupancyRates, occupancyDefinitions, type Rate } from '#domain/occupancy.ts'
import { formatM2, formatNumber, formatShare } from '#ui/format.ts'
import { useLanguage, useWords } from '#words/words.tsx'

/** A rate as its definition has it: a share, or firms per 1,000 ㎡; what is not known says so. */
export function useRateText(): (definition: OccupancyDefinition, rate: Rate['value']) => string {
  const { ui } = useWords()
  const language = useLanguage()
  return (definition, value) => {
    if (value === null) return ui.unknown
    return definition === 'firms' ? formatNumber(value, language, 2) : formatShare(value, language)
  }
}

/** Every definition side by side, each with its own sentence; what was counted opens its stays. */
export function OccupancyDefinitions({
  rates,
  coveredShare,
  staysTo,
}: {
  rates: OccupancyRates
  /** How much of the gross area the rooms make up. */
  coveredShare: number | null
  staysTo: string
}) {
  const { occupancy, ui } = useWords()
  const language = useLanguage()
  const rateText = useRateText()
  const counted = useCounted()
  return (
    <>
      <div className="scroll">
        <table className="plain-table occupancy-definitions">
          <caption className="unseen">{occupancy.definitionsTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{occupancy.column.definition}</th>
              <th scope="col" className="number">
                {occupancy.column.present}
              </th>
              <th scope="col" className="number">
                {occupancy.column.onBooks}
              </th>
              <th scope="col" className="number">
                {occupancy.column.counted}
              </th>
              <th scope="col">{occupancy.column.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {occupancyDefinitions.map((definition) => {
              const { present, onBooks } = rates[definition]
              // Where rooms are known and none has a desk, there is nothing to know.
              const shown = (value: Rate['value']) =>
                value === null && (coveredShare ?? 0) > 0 ? ui.none : rateText(definition, value)
              return (
                <tr key={definition}>
                  <th scope="row">{occupancy.definition[definition]}</th>
                  <td className="number">
                    <b>{shown(present.value)}</b>
                    {definition === 'firms' && present.value !== null ? <small> {occupancy.perThousand}</small> : null}
                  </td>
                  <td className="number">{shown(onBooks.value)}</td>
                  <td className="number">
                    {present.whole === 0 ? ui.none : <Link to={staysTo}>{counted(definition, present)}</Link>}
                  </td>
                  <td className="meaning">{occupancy.meaning[definition]}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p className="quiet note-text">{occupancy.rule}</p>
      {coveredShare === null ? null : (
        <p className="quiet note-text">{occupancy.base(formatShare(coveredShare, language))}</p>
      )}
    </>
  )
}

/** What stands above the line and below it, with its unit. */
function useCounted() {
  const { occupancy, terms } = useWords()
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  return (definition: OccupancyDefinition, { part, whole }: Rate): string => {
    if (definition === 'area') return `${formatM2(part, language)} / ${formatM2(whole, language)} ㎡`
    if (definition === 'area-days') return `${number(part / 100)} / ${number(whole / 100)} ${occupancy.areaDays}`
    if (definition === 'units') return `${number(part)} / ${number(whole)} ${occupancy.rooms}`
    if (definition === 'desks') return `${number(part)} / ${number(whole)} ${occupancy.desksUnit}`
    return `${number(part)} ${terms.unit.firms} / ${formatM2(whole, language)} ㎡`
  }
}
