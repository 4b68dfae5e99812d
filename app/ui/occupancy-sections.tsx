import { Link, useLocation } from '@remix-run/react'
import type { CarrierType } from '#domain/carrier.ts'
import { type OccupancyDefinition, occupancyDefinitions, occupancyFrom } from '#domain/occupancy.ts'
import { Card } from '#ui/card.tsx'
import type { CodeLists } from '#ui/code-name.ts'
import { figureText, formatArea, formatNumber } from '#ui/format.ts'
import { FreeRooms } from '#ui/free-rooms.tsx'
import { LeaseEnds, type LeaseEndsShown } from '#ui/lease-ends.tsx'
import { type EndingLease, LeaseList } from '#ui/lease-list.tsx'
import { searchWith } from '#ui/list-url.ts'
import { OccupancyDefinitions } from '#ui/occupancy-definitions.tsx'
import { OccupancyHistory } from '#ui/occupancy-history.tsx'
import {
  type Figures,
  type OccupancyGroup,
  OccupancyGroups,
  type OccupancyLine,
  OccupancyLines,
} from '#ui/occupancy-lines.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

type FreeShown = Parameters<typeof FreeRooms>[0]
type OccupancyShown = {
  query: FreeShown['query'] & {
    by: OccupancyGroup
    of: OccupancyDefinition
    month: string | null
    type: CarrierType | null
  }
  total: Figures
  lines: readonly OccupancyLine[]
  history: Parameters<typeof OccupancyHistory>[0]['points']
  free: FreeShown['free'] & { areaCent: number }
  carriers: readonly { id: string; name: string }[]
  ends: LeaseEndsShown
  leases: readonly EndingLease[] | null
  lists: CodeLists
  mayOpen: boolean
}

/** What the district's page and a carrier's have in common: definitions, parts, history, free rooms, leases. */
export function OccupancySections({
  page,
  groups,
  carrier,
}: {
  page: OccupancyShown
  groups: readonly OccupancyGroup[]
  carrier: string | null
}) {
  const { occupancy } = useWords()
  const language = useLanguage()
  const { query, total, free } = page
  const { search } = useLocation()
  const asked = [...new URLSearchParams(search)].filter(
    ([name, value]) => /^(on|type|zone)$/.test(name) && value !== '',
  )
  const stays = new URLSearchParams([
    ...asked,
    ...(carrier === null ? [] : [['carrier', carrier]]),
    ['kind', 'physical'],
  ])
  return (
    <>
      <Card title={occupancy.definitionsTitle} note={occupancy.kept}>
        <OccupancyDefinitions
          rates={total.rates}
          coveredShare={occupancyFrom(total.end).coveredShare}
          staysTo={`/stays?${stays.toString()}`}
        />
      </Card>
      <section className="occupancy-table">
        <div className="list-title">
          <h2>{occupancy.table}</h2>
          <span className="sub">{occupancy.tableNote}</span>
          <OccupancyGroups by={query.by} groups={groups} />
        </div>
        <OccupancyLines
          lines={page.lines}
          total={total}
          by={query.by}
          groups={groups}
          lists={page.lists}
          carrier={carrier}
          mayOpen={page.mayOpen}
        />
      </section>
      <Card title={occupancy.history} note={<Definitions of={query.of} />}>
        <OccupancyHistory points={page.history} definition={query.of} />
      </Card>
      <Card className="long" title={occupancy.ends.title} note={occupancy.ends.note}>
        <LeaseEnds ends={page.ends} chosen={query.month} />
        {query.month === null || page.leases === null ? null : <LeaseList leases={page.leases} month={query.month} />}
      </Card>
      <Card
        className="long"
        title={occupancy.vacancies.title}
        note={occupancy.vacancies.note(
          formatNumber(free.total, language),
          figureText(formatArea(free.areaCent, language)),
        )}
      >
        <FreeRooms free={free} query={query} carriers={carrier === null ? page.carriers : []} mayOpen={page.mayOpen} />
      </Card>
    </>
  )
}

/** Which definition the history draws. */
function Definitions({ of }: { of: OccupancyDefinition }) {
  const { occupancy } = useWords()
  const { search } = useLocation()
  return (
    <nav className="periods" aria-label={occupancy.chooseDefinition}>
      {occupancyDefinitions.map((definition) => (
        <Link
          key={definition}
          to={searchWith(search, { of: definition })}
          aria-current={definition === of ? 'true' : undefined}
          preventScrollReset
        >
          {occupancy.definition[definition]}
        </Link>
      ))}
    </nav>
  )
}
