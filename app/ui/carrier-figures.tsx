import { Link } from '@remix-run/react'
import type { Occupancy } from '#domain/occupancy.ts'
import { figureText, formatArea, formatNumber, formatShare } from '#ui/format.ts'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

/** A carrier's three numbers of the day; occupancy prints its definition and how much of the floor it rests on. */
export function CarrierFigures(props: {
  grossCent: number
  /** What is not divided into rooms; null where there are none. */
  restCent: number | null
  rooms: number
  firmsPresent: number
  firmsRegistered: number
  occupancy: Occupancy
  areaTo: string | null
}) {
  const { carriers, terms } = useWords()
  const language = useLanguage()
  const { occupancy } = props
  const area = formatArea(props.grossCent, language)
  return (
    <div className="grid three carrier-figures">
      <section className="card">
        <h2>{carriers.field.area}</h2>
        <div className="target-line">
          <b className="big">{area.value}</b>
          <span>{area.unit}</span>
        </div>
        <p className="quiet">
          {props.restCent === null
            ? carriers.undivided
            : carriers.divided(String(props.rooms), figureText(formatArea(props.restCent, language)))}
        </p>
        {props.areaTo === null ? null : (
          <Link className="on-screen" to={props.areaTo}>
            {carriers.setArea}
          </Link>
        )}
      </section>
      <section className="card">
        <h2>{carriers.firmsPresent}</h2>
        <div className="target-line">
          <b className="big">{formatNumber(props.firmsPresent, language)}</b>
          <span>{terms.unit.firms}</span>
        </div>
        <p className="quiet">{carriers.registeredToo(formatNumber(props.firmsRegistered, language))}</p>
      </section>
      <section className="card">
        <h2>{carriers.occupancy}</h2>
        {occupancy.share === null ? (
          <p className="quiet">{carriers.occupancyNone}</p>
        ) : (
          <>
            <div className="target-line">
              <b className="big">{formatShare(occupancy.share, language)}</b>
              <span>
                {carriers.let} {figureText(formatArea(occupancy.letCent, language))} / {carriers.lettable}{' '}
                {figureText(formatArea(occupancy.lettableCent, language))}
              </span>
            </div>
            <ProgressBar
              done={occupancy.share}
              label={`${carriers.occupancy} ${formatShare(occupancy.share, language)}`}
            />
            <p className="help">
              {carriers.occupancyDefinition} {carriers.covered(formatShare(occupancy.coveredShare ?? 0, language, 0))}
            </p>
          </>
        )}
      </section>
    </div>
  )
}
