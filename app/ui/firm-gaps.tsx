import { Link } from '@remix-run/react'
import type { Day } from '#domain/day.ts'
import type { Effort, JudgedRule, ScoreState } from '#domain/eligibility.ts'
import type { JudgedKind } from '#domain/standards/rule-conditions.ts'
import { Card } from '#ui/card.tsx'
import { EffortTag, ShortList } from '#ui/gap-mark.tsx'
import { ScoreMark } from '#ui/score-table.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useWords } from '#words/words.tsx'

export type FirmGapLine = {
  kind: JudgedKind
  effort: Effort
  short: readonly JudgedRule[]
  missing: number
  score: { low: number; high: number; state: ScoreState } | null
}

/** On a firm's page: the next rungs and what stands in the way of each. */
export function FirmGaps({ gaps: shown }: { gaps: { firm: string; on: Day; lines: readonly FirmGapLine[] } }) {
  const { eligibility, terms } = useWords()
  const link = useFrameLink()
  const page = `/firms/${shown.firm}/gaps`
  const withKind = (to: string, kind: string) => `${to}${to.includes('?') ? '&' : '?'}kind=${kind}`
  return (
    <Card title={eligibility.gaps.nextRungs} note={<Link to={link(page)}>{eligibility.gaps.all}</Link>}>
      <ul className="firm-gaps">
        {shown.lines.map((line) => (
          <li key={line.kind}>
            <span className="gap-head">
              <Link to={withKind(link(page), line.kind)}>{terms.kind[line.kind]}</Link>{' '}
              <EffortTag effort={line.effort} />
              {line.score ? <ScoreMark {...line.score} /> : null}
              {line.missing > 0 ? (
                <span className="quiet">{eligibility.missingCount(String(line.missing))}</span>
              ) : null}
            </span>
            <ShortList short={line.short} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
