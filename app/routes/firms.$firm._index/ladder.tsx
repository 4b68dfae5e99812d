import { Link } from '@remix-run/react'
import { addDays } from '#domain/day.ts'
import { type Rung, rungOfKind } from '#domain/ladder.ts'
import { inForceOn } from '#domain/recognition.ts'
import { Card } from '#ui/card.tsx'
import { formatDay, formatDayShort } from '#ui/format.ts'
import { RecognitionTimeline, type TimelineRecognition } from '#ui/recognition-timeline.tsx'
import { RungStrip } from '#ui/rung-strip.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useLanguage, useWords } from '#words/words.tsx'
import type { FirmFile } from './route.tsx'

/** Where the firm stands on the day, and the recognitions that bring it there. */
export function Ladder({ file: { firm, on, place, held, recognitions, can } }: { file: FirmFile }) {
  const { firms } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const rows = recognitions.map((one): TimelineRecognition => ({ ...one, from: one.fromOn, to: one.toOn }))
  return (
    <Card
      title={firms.file.ladder}
      note={
        <>
          {firms.file.asOf(formatDay(on, language))}
          {can.recognise ? (
            <span className="acts">
              <Link to={link(`/firms/${firm.id}/recognitions/new`)}>{firms.recognitions.add}</Link>
            </span>
          ) : null}
        </>
      }
    >
      <RungStrip place={place} held={held} notes={useEnds(rows.filter((one) => inForceOn(on, one)))} />
      {rows.length === 0 ? (
        <p className="quiet">{firms.recognitions.empty}</p>
      ) : (
        <RecognitionTimeline recognitions={rows} on={on} to={(fact) => link(`/recognitions/${fact}`)} />
      )}
    </Card>
  )
}

/** Until when each rung is held: the latest end of its recognitions in force. */
function useEnds(inForce: readonly TimelineRecognition[]): Partial<Record<Rung, string>> {
  const { firms } = useWords()
  const ends: Partial<Record<Rung, string>> = {}
  for (const { kind, to } of inForce) {
    const rung = rungOfKind[kind]
    if (rung === null) continue
    const end = to === null ? firms.openEnded : formatDayShort(addDays(to, -1))
    const known = ends[rung]
    if (known === undefined || (known !== firms.openEnded && end > known)) ends[rung] = end
  }
  return ends
}
