import { Link } from '@remix-run/react'
import type { CarrierType } from '#domain/carrier.ts'
import type { Fit } from '#domain/placement.ts'
import { figureText, formatArea } from '#ui/format.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

export type SuggestedCarrier = { id: string; name: string; type: CarrierType; freeCent: number; stage: Fit }
export type Placing = {
  fit: Fit
  industries: readonly string[]
  industry: { code: string | null; field: string | null }
  asked: { decision: 'approved' | 'refused' | null; note: string | null } | null
  approved: boolean
  mayDecide: boolean
  suggestions: readonly SuggestedCarrier[]
}

/** Whether the firm belongs into the carrier by its industry, what has to be done if not, and where it would fit. */
export function PlacingNotice({ placing, askAt }: { placing: Placing; askAt: string }) {
  const { stays, ui } = useWords()
  const { placements } = stays
  const { fit, industries, industry } = placing
  if (fit === 'fits') return <p className="quiet placing">{placements.fits}</p>
  if (fit === 'not-known') {
    const noFirm = industry.code === null && industry.field === null
    const text =
      industries.length === 0 ? placements.unknownCarrier : noFirm ? placements.unknownFirm : placements.unknown
    return <p className="quiet placing">{text}</p>
  }
  const names = industries.join(ui.comma)
  return (
    <div className={`notice placing ${placing.approved ? 'good' : 'warn'}`} role="note">
      <div>
        {placing.mayDecide ? placements.outsideOfficer(names) : placements.outside(names)}{' '}
        <b>{saidOf(placing, placements)}</b>
        {placing.mayDecide || placing.approved || placing.asked?.decision === null ? null : (
          <p>
            <Link to={askAt}>{stays.act.ask}</Link>
          </p>
        )}
        <Suggestions suggestions={placing.suggestions} />
      </div>
    </div>
  )
}

type Said = { isWaiting: string; isApproved: string; isRefused: (note: string) => string }

/** How the request stands, if there was one. */
function saidOf({ asked, approved }: Placing, placements: Said): string | null {
  if (approved) return placements.isApproved
  if (asked === null) return null
  return asked.decision === 'refused' ? placements.isRefused(asked.note ?? '') : placements.isWaiting
}

/** 建议载体, each with why. */
export function Suggestions(props: { suggestions: readonly SuggestedCarrier[]; bare?: boolean }) {
  const { suggestions, bare } = props
  const { stays, terms } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { placements } = stays
  if (suggestions.length === 0) return <p className="quiet">{placements.suggestedNone}</p>
  return (
    <>
      {bare ? null : (
        <p>
          {placements.suggested} <span className="quiet">{placements.suggestedNote}</span>
        </p>
      )}
      <ul>
        {suggestions.map((one) => (
          <li key={one.id}>
            <Link to={link(`/carriers/${one.id}`)}>{one.name}</Link>
            <span>{terms.carrierType[one.type]}</span>
            <span>{placements.free(figureText(formatArea(one.freeCent, language)))}</span>
            <Tag tone={one.stage === 'fits' ? 'good' : 'plain'}>{placements.stage[one.stage]}</Tag>
          </li>
        ))}
      </ul>
    </>
  )
}
