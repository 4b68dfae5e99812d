// The firms behind every figure of the park: the same rules, one by one.
import type { FirmOfPark } from '#db/queries/chain-links.ts'
import type { CarrierTerm } from '#domain/carrier.ts'
import { linksOn } from '#domain/chain-link.ts'
import { covers, type Day } from '#domain/day.ts'
import { may } from '#domain/permission.ts'
import { changesBetween, parkRoomsOn, parkStandingOn } from '#domain/xinchuang.ts'
import { type ParkListQuery, parkExportQuery, parkListQuery } from '#forms/xinchuang-list.ts'
import { type Looking, view } from '#views/view.server.ts'
import { parkOf } from '#views/xinchuang.server.ts'

function listed(firm: FirmOfPark, day: Day, terms: readonly CarrierTerm[]) {
  const now = firm.stays.filter((stay) => covers(stay, day))
  const shown = now.length > 0 ? now : firm.stays
  const { primary, further } = linksOn(day, firm.links)
  const ends = shown.map(({ to }) => to)
  return {
    id: firm.id,
    name: firm.name,
    code: firm.code,
    standing: parkStandingOn(day, firm, terms),
    primary,
    further,
    carriers: [...new Map(shown.map(({ carrier, carrierName }) => [carrier, carrierName]))].map(([id, name]) => ({
      id,
      name,
    })),
    areaCent: now.reduce((sum, { areaCent }) => sum + (areaCent ?? 0), 0),
    rooms: parkRoomsOn(day, firm, terms),
    from: shown.flatMap(({ from }) => from ?? []).sort()[0] ?? null,
    to: ends.includes(null)
      ? null
      : (ends
          .flatMap((to) => to ?? [])
          .sort()
          .at(-1) ?? null),
  }
}
export type ListedParkFirm = ReturnType<typeof listed>

const holdsLink = ({ primary, further }: ListedParkFirm, { link, role }: ParkListQuery): boolean => {
  if (link === null) return true
  if (link === 'none') return primary === null
  return (role !== 'further' && primary === link) || (role !== 'primary' && further.includes(link))
}

/** The firms a query finds, by name; of a period, who stood otherwise at its end than at its beginning. */
async function found({ tx, viewer, on, query }: Looking<ParkListQuery>) {
  const { firms, terms } = await parkOf(tx, viewer)
  const { q, state, several, change, since, until } = query
  const day = until ?? on
  const among = change !== null && since !== null ? changesBetween({ since, until: day }, firms, terms)[change] : firms
  const words = q.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  const rows = among
    .filter(({ searchKey }) => words.every((word) => searchKey.includes(word)))
    .sort((a, b) => (a.pinyinKey < b.pinyinKey ? -1 : a.pinyinKey > b.pinyinKey ? 1 : a.id < b.id ? -1 : 1))
    .map((firm) => listed(firm, day, terms))
  return {
    day,
    rows: rows.filter(
      (row) =>
        (state === null || row.standing === state) && holdsLink(row, query) && (several === null || row.rooms > 1),
    ),
  }
}

export const parkFirmsView = view({
  name: 'xinchuang-firms',
  may: 'read pipelines',
  query: parkListQuery,
  async load(looking) {
    const { viewer, on, query } = looking
    const { day, rows } = await found(looking)
    const page = Math.min(query.page, Math.max(1, Math.ceil(rows.length / query.size)))
    return {
      on,
      day,
      query,
      page,
      total: rows.length,
      rows: rows.slice((page - 1) * query.size, page * query.size),
      can: { export: may(viewer.roles, 'export lists') },
    }
  },
})

export const parkFirmsExport = view({
  name: 'export-xinchuang',
  may: 'read pipelines',
  query: parkExportQuery,
  async load(looking) {
    const { day, rows } = await found(looking)
    return { on: day, columns: looking.query.column, rows }
  },
})
