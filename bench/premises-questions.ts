// What is asked of the premises: occupancy of any part on any day with its history, and the plan of a large building.
import { carryOut } from '#acts/act.server.ts'
import { extendLease } from '#acts/extend-lease.server.ts'
import { differs, forgetful, type Question, turn } from '#bench/asking.ts'
import { officer } from '#bench/filling.ts'
import { businessDay } from '#bench/generator.ts'
import type { MadePremises } from '#bench/premises-generator.ts'
import { pastDays, type Search } from '#bench/questions.ts'
import type { CarrierFacts } from '#domain/carrier-course.ts'
import { addDays, type Day } from '#domain/day.ts'
import { amountsOn, firmsOn, occupancyDefinitions } from '#domain/occupancy.ts'
import type { House } from '#server/house.ts'
import { buildingPlanView } from '#views/building-plan.server.ts'
import { carrierOccupancyView, occupancyView } from '#views/occupancy.server.ts'
import { lookAt } from '#views/view.server.ts'

const range = ({ fromOn, toOn }: { fromOn?: Day | null; toOn?: Day | null }) => ({
  from: fromOn ?? null,
  to: toOn ?? null,
})

/** One carrier's facts as the rules read them. */
const factsOf = ({ term, units, stays }: MadePremises): CarrierFacts => ({
  terms: [{ ...term, ...range(term), level: null }],
  units: units.map((one) => ({
    ...one,
    ...range(one),
    id: one.fact,
    lettableCent: one.lettableCent ?? null,
    desks: one.desks ?? null,
    floor: one.floorAt ?? null,
  })),
  stays: stays.map((one) => ({
    ...one,
    ...range(one),
    id: one.fact,
    unit: one.unit ?? null,
    areaCent: one.areaCent ?? null,
    desks: one.desks ?? null,
  })),
})

const none = async () => []

export function premisesQuestions(premises: readonly MadePremises[]): Question[] {
  const ids = premises.map(({ row }) => row.id)
  const district = (house: House, on: Day, query: Search) => lookAt(house, officer, occupancyView, { on, query })
  const ofCarrier = (house: House, on: Day, query: Search) =>
    lookAt(house, officer, carrierOccupancyView, { on, query })
  const plan = (house: House, on: Day) =>
    lookAt(house, officer, buildingPlanView, { on, query: { building: premises[0]?.building.id ?? '' } })
  const askDistrict = (house: House, n: number) =>
    district(house, turn(pastDays, n), { of: turn(occupancyDefinitions, n), by: turn(['carrier', 'type', 'zone'], n) })

  return [
    {
      key: 'occupancy',
      title: '全区入驻率（各口径、72 个月、分项）',
      ask: askDistrict,
      async faults(house) {
        const faults: string[] = []
        for (const on of pastDays.slice(0, 3)) {
          const { lines } = await district(house, on, { by: 'carrier' })
          for (const made of premises) {
            const line = lines.find(({ key }) => key === made.row.id)
            const { terms, units, stays } = factsOf(made)
            faults.push(
              ...differs(`occupancy ${made.row.id} ${on}`, line?.figures.end, amountsOn(on, units, terms, stays)),
            )
            const firms = line && {
              onBooks: line.figures.rates.firms.onBooks.part,
              present: line.figures.rates.firms.present.part,
            }
            faults.push(...differs(`firms ${made.row.id} ${on}`, firms, firmsOn(on, terms, stays)))
          }
        }
        return faults
      },
    },
    {
      key: 'occupancy-carrier',
      title: '一个载体的入驻率（分楼层、房间）',
      ask: (house, n) =>
        ofCarrier(house, turn(pastDays, n), { carrier: turn(ids, n * 7), by: turn(['floor', 'unit', 'building'], n) }),
      async faults(house) {
        const on = businessDay
        const [, made] = premises
        if (!made) return []
        const { total, lines } = await ofCarrier(house, on, {
          carrier: made.row.id,
          by: 'unit',
          from: addDays(on, -30),
        })
        const { terms, units, stays } = factsOf(made)
        let days = 0
        for (let day = addDays(on, -30); day <= on; day = addDays(day, 1))
          days += amountsOn(day, units, terms, stays).letCent
        const rooms = lines.reduce((sum, { figures }) => sum + figures.rates['area-days'].present.part, 0)
        return [
          ...differs('area-days', total.rates['area-days'].present.part, days),
          ...differs('area-days by room', rooms, days),
        ]
      },
    },
    {
      key: 'occupancy-after-change',
      title: '全区入驻率（入驻刚变）',
      before: (house) => prolong(house, premises),
      ask: askDistrict,
      faults: none,
    },
    {
      key: 'occupancy-after-start',
      title: '全区入驻率（启动后首次）',
      ask: (house, n) => askDistrict(forgetful(house), n),
      faults: none,
    },
    {
      key: 'stacking-plan',
      title: '楼层平面（最大一栋）',
      ask: (house, n) => plan(house, turn(pastDays, n)),
      async faults(house) {
        const [first] = premises
        if (!first) return []
        const { floors, areaCent } = await plan(house, businessDay)
        const { units, stays } = factsOf(first)
        const all = units.reduce((sum, { grossCent }) => sum + grossCent, 0)
        const held = new Set(
          stays
            .filter(
              ({ kind, from, to }) =>
                kind !== 'registered' && (from ?? '') <= businessDay && (to === null || to > businessDay),
            )
            .map(({ unit }) => unit),
        )
        const blocks = floors.flatMap((floor) => floor.blocks)
        const free = units.filter(({ id, kind }) => kind !== 'public' && !held.has(id)).length
        return [
          ...differs('plan area', areaCent, all),
          ...differs(
            'plan blocks',
            blocks.reduce((sum, one) => sum + one.areaCent, 0),
            all,
          ),
          ...differs('plan free', blocks.filter(({ state }) => state === 'free').length, free),
        ]
      },
    },
  ]
}

let prolonged = 0
/** One lease more is prolonged, as its operator does it. */
async function prolong(house: House, premises: readonly MadePremises[]): Promise<unknown> {
  const running = premises.flatMap(({ stays }) => stays).filter(({ toOn, kind }) => !toOn && kind === 'physical')
  prolonged += 1
  const { fact } = turn(running, prolonged)
  const actor = { viewer: officer, address: null, request: null, osUser: 'bench' }
  // Later each time, so that whoever's turn comes again extends it again.
  return carryOut(house, actor, extendLease, { stay: fact, leaseEnd: addDays('2040-01-01', prolonged) })
}
