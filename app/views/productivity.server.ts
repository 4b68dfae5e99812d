// 米均效益: revenue, R&D and tax on a ㎡ let for a year, by type, carrier, floor and unit. Operators see their own carriers, and only
// what rests on enough firms; the same is what may be made public.
import { z } from 'zod'
import { movedFirms } from '#db/queries/flow.ts'
import { staysLet, yearFiguresOf } from '#db/queries/let-stays.ts'
import { typesOfCarriers } from '#db/queries/stay-paths.ts'
import type { CarrierType } from '#domain/carrier.ts'
import { addDays, yearOf } from '#domain/day.ts'
import { may, seesWholeDistrict } from '#domain/permission.ts'
import {
  type CellMeasure,
  cellOf,
  cellsOf,
  isEnough,
  type LetShare,
  type Place,
  type PlaceLevel,
  type ProductivityCell,
  type ProductivityMeasure,
  placeLevels,
  sharesOf,
  shownCells,
  yearUntil,
} from '#domain/productivity.ts'
import { pageQuery } from '#views/list-query.ts'
import { type Looking, view } from '#views/view.server.ts'

const one = (value: unknown) => (Array.isArray(value) ? value[0] : value)
const productivityQuery = z.object({
  page: pageQuery.page,
  size: pageQuery.size,
  year: z.preprocess(one, z.coerce.number().int().min(2000).max(2199)).nullable().catch(null),
  by: z.preprocess(one, z.enum(placeLevels)).catch('carrier'),
  carrier: z.preprocess(one, z.string().max(64)).nullable().catch(null),
  /** Only what may be made public. */
  public: z.enum(['1']).nullable().catch(null),
})
type Query = z.output<typeof productivityQuery>

/** How a cell is called: the type, or the carrier with what lies in it. */
type CellName = {
  type: CarrierType | null
  carrier: string | null
  carrierName: string | null
  place: string | null
  unit: string | null
}
export type ShownMeasure = { perM2: number | null; firms: number; covered: number | null } | 'hidden'
export type ShownCell = Omit<ProductivityCell, 'firms' | 'measures'> & {
  name: CellName
  firms: number
  /** By name, where a cell is one room and the viewer may know whose figures they are. */
  named: { id: string; name: string }[]
  measures: Record<ProductivityMeasure, ShownMeasure>
}

const yearsBack = 6

async function shares({ tx, viewer, on, query }: Looking<Query>) {
  const year = query.year === null || query.year > yearOf(on) ? yearOf(on) - 1 : query.year
  const period = yearUntil(year, on)
  const typeOn = await typesOfCarriers(tx, viewer)
  const lastDay = addDays(period.to, -1)
  const names = new Map<string, CellName>()
  const stays = (await staysLet(tx, viewer, period)).map((row) => {
    const { place, named } = placed(row, typeOn(row.carrier, lastDay))
    for (const level of placeLevels) names.set(`${level} ${place[level]}`, named[level])
    return { ...row, place }
  })
  const figures = await yearFiguresOf(
    tx,
    viewer,
    year,
    stays.map(({ firm }) => firm),
  )
  return { year, period, names, all: sharesOf(period, stays, (firm) => figures.get(firm) ?? null) }
}

type LetRow = Awaited<ReturnType<typeof staysLet>>[number]

function placed(row: LetRow, type: CarrierType | null): { place: Place; named: Record<PlaceLevel, CellName> } {
  const { carrier, carrierName, unit, building, floor, floorAt, number } = row
  const floorKey = floorAt ?? (floor === null ? '' : `${building ?? ''}/${floor}`)
  const floorName = [building, floor].filter(Boolean).join(' ') || null
  const nobody: CellName = { type, carrier: null, carrierName: null, place: null, unit: null }
  const here = { ...nobody, carrier, carrierName }
  return {
    place: { type: type ?? '', carrier, floor: `${carrier} ${floorKey}`, unit: `${carrier} ${unit ?? ''}` },
    named: {
      type: nobody,
      carrier: here,
      floor: { ...here, place: floorName },
      unit: { ...here, place: [floorName, number].filter(Boolean).join(' ') || null, unit },
    },
  }
}

/** All cells asked for, with what the viewer may not see taken out of them. */
async function cells(looking: Looking<Query>) {
  const { query, viewer } = looking
  const { year, period, names, all } = await shares(looking)
  const outside = !seesWholeDistrict(viewer) || query.public !== null
  const asked = query.carrier === null ? all : all.filter(({ place }) => place.carrier === query.carrier)
  const allowed = outside ? allowedTo(query.by, all) : null
  const shown = cellsOf(query.by, asked, period).map(
    (cell): ShownCell => ({
      ...masked(cell, (measure) => allowed === null || allowed[measure].has(cell.cell)),
      name: names.get(`${query.by} ${cell.cell}`) ?? { ...nameless },
      named: outside || query.by !== 'unit' ? [] : cell.firms.map((id) => ({ id, name: '' })),
    }),
  )
  // The sum of all is the cell above all types; that of one carrier is the carrier's own.
  const sumAllowed = outside ? sumAllowedTo(query.carrier, all) : null
  const sum = masked(cellOf('', asked, period), (measure) => sumAllowed === null || sumAllowed[measure])
  return { year, outside, shown, sum }
}

const nameless: CellName = { type: null, carrier: null, carrierName: null, place: null, unit: null }
const byMeasure = <T>(of: (measure: ProductivityMeasure) => T): Record<ProductivityMeasure, T> => ({
  revenueYuan: of('revenueYuan'),
  rdYuan: of('rdYuan'),
  taxYuan: of('taxYuan'),
})
const allowedTo = (level: PlaceLevel, all: readonly LetShare[]) => byMeasure((one) => shownCells(level, one, all))
const sumAllowedTo = (carrier: string | null, all: readonly LetShare[]) =>
  byMeasure((measure) => (carrier === null ? isEnough(measure, all) : shownCells('carrier', measure, all).has(carrier)))
function masked({ firms, measures, ...cell }: ProductivityCell, mayShow: (measure: ProductivityMeasure) => boolean) {
  const shownOf = (measure: ProductivityMeasure): ShownMeasure => {
    const known: CellMeasure = measures[measure]
    if (known.firms.length > 0 && !mayShow(measure)) return 'hidden'
    return { perM2: known.perM2, firms: known.firms.length, covered: known.covered }
  }
  return { ...cell, firms: firms.length, measures: byMeasure(shownOf) }
}

export const productivityView = view({
  name: 'productivity',
  may: 'read figures',
  query: productivityQuery,
  async load(looking) {
    const { query, on, viewer, tx } = looking
    const { year, outside, shown, sum } = await cells(looking)
    const page = Math.min(query.page, Math.max(1, Math.ceil(shown.length / query.size)))
    const rows = shown.slice((page - 1) * query.size, page * query.size)
    const firms = await movedFirms(
      tx,
      viewer,
      on,
      rows.flatMap(({ named }) => named.map(({ id }) => id)),
    )
    const carrier = query.carrier === null ? null : (shown[0]?.name.carrierName ?? null)
    return {
      year,
      years: Array.from({ length: yearsBack }, (_, back) => yearOf(on) - back),
      query,
      outside,
      rows: rows.map((row) => ({
        ...row,
        named: row.named.map(({ id }) => ({ id, name: firms.get(id)?.name ?? '' })),
      })),
      sum,
      carrier,
      total: shown.length,
      page,
      seesDistrict: seesWholeDistrict(viewer),
      mayExport: may(viewer.roles, 'export lists'),
    }
  },
})

export const productivityExport = view({
  name: 'export-productivity',
  may: 'read figures',
  query: productivityQuery,
  async load(looking) {
    const { year, outside, shown } = await cells(looking)
    return { on: looking.on, year, outside, by: looking.query.by, rows: shown }
  },
})
