import { Link, useLoaderData } from '@remix-run/react'
import { isRunning } from '#domain/stay.ts'
import { show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { ChangeHistory } from '#ui/change-history.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { Facts } from '#ui/facts.tsx'
import { figureText, formatArea, formatNumber } from '#ui/format.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { EntryConditions, LimitText } from '#ui/stay-limit.tsx'
import { StayState } from '#ui/stay-state.tsx'
import { StayStory } from '#ui/stay-story.tsx'
import { Tag } from '#ui/tag.tsx'
import { useListLink } from '#ui/use-list-link.ts'
import { stayFile } from '#views/stay-file.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(stayFile)
export const meta = titled((words) => words.stays.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Stay() {
  const file = useLoaderData<typeof loader>()
  const { stay, firm, carrier, unit, limit, on } = file
  const { stays } = useWords()
  const link = useFrameLink()
  const list = useListLink()
  return (
    <>
      <PageTitle
        title={stays.of(firm.name)}
        sub={
          <>
            <StayState stay={stay} on={on} over={limit?.verdict === 'not-met'} />
            {firm.team ? <Tag>{stays.teamMark}</Tag> : null}
          </>
        }
        crumbs={[
          { label: stays.title, to: link('/stays') },
          { label: carrier.name, to: link(`/carriers/${carrier.id}`) },
          ...(unit ? [{ label: unit.place, to: list('/stays', { unit: unit.id }) }] : []),
        ]}
      />
      {file.mayKeep ? <Acts file={file} /> : null}
      <About file={file} />
      {file.conditions.length > 0 ? (
        <Card title={stays.conditions}>
          <EntryConditions conditions={file.conditions} />
        </Card>
      ) : null}
      <StayStory story={file.story} current={stay.fact} />
      <ChangeHistory changes={file.changes} />
    </>
  )
}

/** What can be done with the stay in its state; the likeliest first. */
function Acts({ file: { stay, firm, carrier, on } }: { file: Data }) {
  const { act } = useWords().stays
  const link = useFrameLink()
  const list = useListLink()
  const to = (page: string) => link(`/stays/${stay.fact}/${page}`)
  const reserved = stay.kind === 'reserved'
  const open = isRunning(on, { to: stay.toOn, departure: stay.departure })
  return (
    <div className="stay-acts on-screen">
      {open && reserved ? (
        <Link className="button primary" to={list(`/carriers/${carrier.id}/stays/new`, { stay: stay.fact })}>
          {act.begin}
        </Link>
      ) : null}
      {open ? (
        <>
          <Link className={reserved ? 'button' : 'button primary'} to={to('extend')}>
            {reserved ? act.prolong : act.extend}
          </Link>
          {reserved ? null : (
            <Link className="button" to={to('change')}>
              {act.change}
            </Link>
          )}
          <Link className="button" to={to('move')}>
            {act.move}
          </Link>
          <Link className="button" to={to('leave')}>
            {reserved ? act.cancel : act.leave}
          </Link>
        </>
      ) : null}
      {firm.team ? (
        <Link className="button" to={to('team')}>
          {act.register}
        </Link>
      ) : null}
      <Link className="button" to={to('correct')}>
        {act.correct}
      </Link>
    </div>
  )
}

function About({ file }: { file: Data }) {
  const { stay, firm, carrier, unit, limit, placement, story } = file
  const { carriers, stays, terms } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { field } = stays
  const next = story.find(({ fact }) => fact === stay.nextStay)
  const gone = stay.departure !== null
  return (
    <Card>
      <Facts
        facts={[
          { term: field.firm, value: <FirmName firm={firm} /> },
          { term: field.carrier, value: <Link to={link(`/carriers/${carrier.id}`)}>{carrier.name}</Link> },
          { term: field.unit, value: unit?.place },
          { term: field.kind, value: terms.stayKind[stay.kind] },
          {
            term: field.area,
            value:
              stay.areaCent !== null
                ? figureText(formatArea(stay.areaCent, language))
                : unit && unit.kind !== 'desks'
                  ? `${stays.wholeUnit} ${figureText(formatArea(unit.areaCent, language))}`
                  : null,
          },
          ...(stay.desks === null ? [] : [{ term: field.desks, value: formatNumber(stay.desks, language) }]),
          { term: field.from, value: <DayText day={stay.fromOn} /> },
          {
            term: stay.kind === 'reserved' ? field.until : field.to,
            value: stay.toOn === null ? null : <DayText day={stay.toOn} />,
          },
          { term: field.leaseEnd, value: stay.leaseEndOn === null ? null : <DayText day={stay.leaseEndOn} /> },
          { term: field.rentNote, value: stay.rentNote },
          ...(limit ? [{ term: stays.limit, value: <LimitText limit={limit} /> }] : []),
          ...(stay.departure ? [{ term: field.departure, value: carriers.departure[stay.departure] }] : []),
          ...(stay.graduation ? [{ term: field.graduation, value: stays.graduation[stay.graduation] }] : []),
          ...(gone && stay.departure === 'moved-on'
            ? [
                {
                  term: stays.goesOn,
                  value: next ? <Link to={link(`/stays/${next.fact}`)}>{next.carrierName}</Link> : stays.nextNone,
                },
              ]
            : []),
          ...(placement
            ? [
                {
                  term: stays.letIn,
                  value: <Link to={link(`/placements/${placement.request.id}`)}>{placement.request.reason}</Link>,
                },
              ]
            : []),
          ...(stay.why ? [{ term: field.why, value: stay.why }] : []),
          { term: field.note, value: stay.note },
        ]}
      />
    </Card>
  )
}

function FirmName({ firm }: { firm: Data['firm'] }) {
  const link = useFrameLink()
  return (
    <>
      {firm.team ? firm.name : <Link to={link(`/firms/${firm.id}`)}>{firm.name}</Link>}{' '}
      <span className="quiet">{firm.code}</span>
    </>
  )
}
