// Who was recognised as what, and when: the believable history that the demo lives through.
// On the base day exactly 170 high-tech holders and 6 gazelles, as the plan says; later numbers are invented.
import { addDays, addMonths, type Day, firstOfYear, yearOf } from '#domain/day.ts'
import type { RecognitionKind, RecognitionRoute } from '#domain/recognition.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import { baseDay, belongs, businessDay, type DemoFirm } from '#seeds/demo/firms.ts'

export type DemoRecognition = {
  firm: DemoFirm
  kind: RecognitionKind
  number: string
  issuedOn: Day
  /** When the bureau records it. */
  recordedOn: Day
  batch: string
  route: RecognitionRoute
  revokedOn: Day | null
  /** Recorded first with another number, corrected on this day. */
  corrected: { wrongNumber: string; on: Day } | null
}

type Draft = Omit<DemoRecognition, 'number' | 'recordedOn' | 'corrected' | 'revokedOn'>

const autumnBatches = (year: number): readonly (readonly [Day, string])[] => [
  [`${year}-09-24`, `${year}年第一批`],
  [`${year}-11-04`, `${year}年第二批`],
  [`${year}-12-14`, `${year}年第三批`],
]

const onBase: readonly (readonly [number, number])[] = [
  [2018, 40],
  [2019, 55],
  [2020, 75],
]
const firstPasses: Record<number, number> = { 2021: 62, 2022: 82, 2023: 92 }
const arrivals: Record<number, number> = { 2021: 4, 2022: 7, 2023: 20, 2024: 5 }

type Holding = { firm: DemoFirm; until: Day }

function highTech(chance: Chance, firms: readonly DemoFirm[]): Draft[] {
  const drafts: Draft[] = []
  const held = new Map<DemoFirm, Holding>()
  const give = (firm: DemoFirm, issuedOn: Day, batch: string, route: RecognitionRoute) => {
    drafts.push({ firm, kind: 'high-tech', issuedOn, batch, route })
    held.set(firm, { firm, until: addMonths(issuedOn, 36) })
  }
  const old = chance.shuffled(firms.filter((one) => one.enteredOn <= baseDay && one.registeredOn < '2016-12-31'))
  for (const [year, count] of onBase) {
    for (const firm of old.splice(0, count)) {
      const [on, batch] = chance.pick(autumnBatches(year))
      give(firm, on, batch, 'first')
    }
  }
  for (const year of [2021, 2022, 2023]) {
    const batches = autumnBatches(year)
    for (const { firm, until } of [...held.values()].filter((one) => yearOf(one.until) === year)) {
      const fate = chance.next()
      if (fate < 0.83) {
        const inTime = batches.filter(([on]) => on <= until)
        const [on, batch] = inTime.length > 0 ? chance.pick(inTime) : [until, `${year}年第一批`]
        give(firm, on, batch, 'renewal')
      } else if (fate < 0.89) {
        give(firm, addDays(until, chance.whole(20, 45)), `${year}年补充批`, 'renewal')
      }
    }
    const candidates = chance.shuffled(
      firms.filter(
        (one) => !held.has(one) && one.enteredOn < `${year}-06-01` && one.registeredOn < firstOfYear(year - 1),
      ),
    )
    for (const firm of candidates.slice(0, firstPasses[year] ?? 0)) {
      const [on, batch] = chance.pick(batches)
      give(firm, on, batch, 'first')
    }
    const late = batches[2]
    if (year === 2023 && late)
      for (const firm of candidates.slice(200, 206)) give(firm, '2024-01-16', '2023年补充批', 'first')
  }
  for (const [year, count] of Object.entries(arrivals)) {
    const last = year === '2024' ? '2024-05-31' : `${year}-11-30`
    const newcomers = chance.shuffled(
      firms.filter((one) => !held.has(one) && one.enteredOn.startsWith(year) && one.registeredOn < '2019-01-01'),
    )
    for (const firm of newcomers.slice(0, count)) {
      firm.movedInOn = chance.day(firm.enteredOn, last)
      firm.enteredOn = firm.movedInOn
      const issuedOn = addDays(firm.movedInOn, -chance.whole(60, 600))
      give(firm, issuedOn, `${yearOf(issuedOn)}年第一批`, 'moved-in')
    }
  }
  return drafts
}

/** Firms leave or end: some of them holders, which the flow statement must show. */
export function departures(chance: Chance, firms: readonly DemoFirm[], holders: ReadonlySet<DemoFirm>): void {
  const staying = chance.shuffled(firms.filter((one) => one.enteredOn <= '2023-06-30' && one.movedInOn === null))
  const some = (holding: boolean, count: number) =>
    staying.filter((one) => holders.has(one) === holding).slice(0, count)
  const later = () => chance.day('2021-03-01', '2024-06-15')
  const after = (firm: DemoFirm) => {
    const on = later()
    return on <= firm.enteredOn ? addDays(firm.enteredOn, 90) : on
  }
  const [leavers, ended] = [some(true, 12), some(true, 18).slice(12)]
  for (const firm of leavers) firm.movedOutOn = after(firm)
  for (const firm of ended) firm.deregisteredOn = after(firm)
  for (const [index, firm] of some(false, 62).entries()) {
    if (index < 14) firm.movedOutOn = after(firm)
    else firm.deregisteredOn = after(firm)
  }
}

type Ladder = { kind: RecognitionKind; on: Day; batch: string; count: number }
const upper: readonly Ladder[] = [
  { kind: 'eaglet', on: '2020-11-20', batch: '2020年度', count: 16 },
  { kind: 'eaglet', on: '2021-11-18', batch: '2021年度', count: 20 },
  { kind: 'eaglet', on: '2022-11-22', batch: '2022年度', count: 27 },
  { kind: 'eaglet', on: '2023-06-20', batch: '2023年第一批', count: 14 },
  { kind: 'eaglet', on: '2023-11-21', batch: '2023年第二批', count: 21 },
  { kind: 'gazelle', on: '2019-12-10', batch: '2019年度', count: 2 },
  { kind: 'gazelle', on: '2020-11-20', batch: '2020年度', count: 4 },
  { kind: 'gazelle', on: '2021-11-18', batch: '2021年度', count: 6 },
  { kind: 'gazelle', on: '2022-11-22', batch: '2022年度', count: 6 },
  { kind: 'gazelle', on: '2023-11-21', batch: '2023年第二批', count: 8 },
  { kind: 'seed-unicorn', on: '2022-11-22', batch: '2022年度', count: 2 },
  { kind: 'potential-unicorn', on: '2023-06-20', batch: '2023年第一批', count: 1 },
  { kind: 'unicorn', on: '2023-11-21', batch: '2023年第二批', count: 1 },
  { kind: 'platform', on: '2021-12-20', batch: '2021年度', count: 1 },
  { kind: 'platform', on: '2022-12-20', batch: '2022年度', count: 1 },
  { kind: 'platform', on: '2023-12-20', batch: '2023年度', count: 1 },
]

function upperRungs(chance: Chance, holders: readonly DemoFirm[], firms: readonly DemoFirm[]): Draft[] {
  const free = chance.shuffled(holders)
  const young = chance.shuffled(firms.filter((one) => one.registeredOn > '2014-01-01' && one.enteredOn <= baseDay))
  return upper.flatMap(({ kind, on, batch, count }) => {
    const from = kind === 'eaglet' && chance.happens(0.5) ? young : free
    const chosen = from.filter((one) => isKnown(one, on) && belongs(one, on)).slice(0, count)
    for (const firm of chosen) from.splice(from.indexOf(firm), 1)
    return chosen.map((firm): Draft => ({ firm, kind, issuedOn: on, batch, route: 'first' }))
  })
}

const techSmeCalendar: Record<number, readonly (readonly [Day, number])[]> = {
  2020: [
    ['2020-05-20', 90],
    ['2020-08-18', 110],
    ['2020-10-26', 100],
  ],
  2021: [
    ['2021-04-22', 110],
    ['2021-07-20', 150],
    ['2021-10-25', 160],
  ],
  2022: [
    ['2022-04-26', 160],
    ['2022-07-21', 220],
    ['2022-10-27', 230],
  ],
  2023: [
    ['2023-04-25', 230],
    ['2023-07-24', 300],
    ['2023-10-26', 310],
  ],
  2024: [
    ['2024-03-21', 190],
    ['2024-04-23', 220],
    ['2024-05-22', 200],
    ['2024-06-20', 160],
  ],
}

function techSmes(chance: Chance, firms: readonly DemoFirm[]): Draft[] {
  return Object.entries(techSmeCalendar).flatMap(([year, batches]) => {
    const last = batches[batches.length - 1]?.[0] ?? `${year}-12-31`
    const inSize = chance.shuffled(firms.filter((one) => isKnown(one, last)))
    // Most who had a number last year come again: the list stays in one order, cut a little differently each year.
    const ordered = inSize.sort((a, b) => ((a.key * 7919) % 1009) - ((b.key * 7919) % 1009))
    let next = 0
    return batches.flatMap(([on, count], index) => {
      const chosen: Draft[] = []
      for (; chosen.length < count && next < ordered.length; next += 1) {
        const firm = ordered[next]
        if (firm && isKnown(firm, on) && belongs(firm, on) && !chance.happens(0.12)) {
          chosen.push({
            firm,
            kind: 'tech-sme',
            issuedOn: on,
            batch: `${year}年第${'一二三四'[index]}批`,
            route: 'first',
          })
        }
      }
      return chosen
    })
  })
}

function numberOf(kind: RecognitionKind, issuedOn: Day, serial: number): string {
  const year = issuedOn.slice(0, 4)
  const six = String(serial).padStart(6, '0')
  if (kind === 'tech-sme') return `${year}21010508${six}`
  if (kind === 'high-tech') return `GR${year}21${six}`
  return `演示〔${year}〕${kind.toUpperCase()}-${String(serial).padStart(4, '0')}`
}

/** Every recognition of the demo, in the order in which the bureau records them. */
export function demoRecognitions(chance: Chance, firms: readonly DemoFirm[]): DemoRecognition[] {
  const high = highTech(chance, firms)
  const holders = [...new Set(high.map((one) => one.firm))]
  const tops = upperRungs(
    chance,
    holders.filter((one) => one.movedInOn === null),
    firms,
  )
  departures(chance, firms, new Set(holders))
  const drafts = [...high, ...tops, ...techSmes(chance, firms)].filter(
    (one) => one.issuedOn <= businessDay && !goneBy(one),
  )
  drafts.sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : a.firm.key - b.firm.key))
  const all = drafts.map((draft, index) => finished(chance, draft, index + 1))
  return holdersFirst(all, firms).sort((a, b) => (a.recordedOn < b.recordedOn ? -1 : 1))
}

/** So many high-tech holders are called upon for this year's number, in the place of as many firms that hold nothing else. */
const calledUpon = 125

/** Most high-tech holders have this year's number, as the bureau sees to it; some tens are still without. */
function holdersFirst(all: readonly DemoRecognition[], firms: readonly DemoFirm[]): DemoRecognition[] {
  const ofYear = (one: DemoRecognition) => one.kind === 'tech-sme' && one.issuedOn >= firstOfYear(yearOf(businessDay))
  const numbered = new Set(all.filter(ofYear).map((one) => one.firm))
  const inForce = (one: DemoRecognition) =>
    one.kind === 'high-tech' && addMonths(one.issuedOn, 36) > businessDay && one.revokedOn === null
  const holders = new Set(all.filter(inForce).map((one) => one.firm))
  const without = firms.filter(
    (one) => holders.has(one) && !numbered.has(one) && one.enteredOn <= baseDay && belongs(one, businessDay),
  )
  const called = without.slice(0, calledUpon)
  return all.map((one) => {
    const firm = ofYear(one) && one.corrected === null && !holders.has(one.firm) ? called.shift() : undefined
    return firm ? { ...one, firm } : one
  })
}

/** In the register by then; what happened before the base day was entered with the base. */
const isKnown = (firm: DemoFirm, day: Day) => firm.enteredOn <= day || firm.enteredOn <= baseDay
const goneBy = ({ firm, issuedOn }: Draft) =>
  (firm.movedOutOn !== null && firm.movedOutOn <= issuedOn) ||
  (firm.deregisteredOn !== null && firm.deregisteredOn <= issuedOn)

const revocable = (draft: Draft) =>
  draft.kind === 'high-tech' && draft.issuedOn > '2019-01-01' && draft.issuedOn < '2023-01-01'

function finished(chance: Chance, draft: Draft, serial: number): DemoRecognition {
  const number = numberOf(draft.kind, draft.issuedOn, serial)
  const later = addDays(draft.issuedOn, chance.whole(1, 24))
  const [, known] = inOrder(draft.firm.enteredOn, later)
  const recordedOn = inOrder(baseDay, inOrder(known, businessDay)[0])[1]
  const revoked = revocable(draft) && chance.happens(0.02) ? addDays(draft.issuedOn, chance.whole(380, 700)) : null
  const slip = recordedOn > baseDay && chance.happens(0.006)
  const correctedOn = addDays(recordedOn, chance.whole(20, 120))
  return {
    ...draft,
    number,
    recordedOn,
    revokedOn: revoked && revoked <= businessDay && revoked > baseDay ? revoked : null,
    corrected:
      slip && correctedOn <= businessDay
        ? { wrongNumber: `${number.slice(0, -6)}9${number.slice(-5)}`, on: correctedOn }
        : null,
  }
}

const inOrder = (a: Day, b: Day): readonly [Day, Day] => (a <= b ? [a, b] : [b, a])
