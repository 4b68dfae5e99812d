// The demo's firms: when each was founded, came, left or ended. What they were recognised as stands in recognitions.ts.
import { addDays, type Day, yearOf } from '#domain/day.ts'
import { type HighTechField, highTechFields, type Industry } from '#domain/firm.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import { creditCode, firmName, industryBy, personName, phone } from '#seeds/demo/names.ts'
import { listEntries } from '#seeds/reference/lists.ts'

export const baseDay = '2020-12-31'
export const businessDay = '2024-06-30'

export type DemoFirm = {
  key: number
  name: string
  code: string
  registeredOn: Day
  /** First day it is known to the bureau: when it is entered. */
  enteredOn: Day
  movedInOn: Day | null
  movedOutOn: Day | null
  deregisteredOn: Day | null
  renamed: { name: string; on: Day } | null
  industry: Industry
  field: HighTechField
  zone: string
  street: string
  address: string
  capitalTenThousand: number
  size: 'large' | 'medium' | 'small' | 'micro'
  contactName: string
  contactPhone: string
}

const fieldOf: Record<Industry, HighTechField> = {
  'information-technology': 'electronic-information',
  aerospace: 'aerospace',
  environmental: 'resources-environment',
  'new-energy': 'energy',
  'life-health': 'biology-medicine',
  'new-materials': 'new-materials',
  other: 'advanced-manufacturing',
}

const zones = listEntries.filter((one) => one.list === 'zone').map((one) => one.code)
const streets = listEntries.filter((one) => one.list === 'street')

/** How many firms the bureau enters in each year; the first number is the register at the base day. */
const entered: readonly (readonly [Day, Day, number])[] = [
  ['2020-12-01', baseDay, 1090],
  ['2021-01-10', '2021-12-20', 190],
  ['2022-01-10', '2022-12-20', 205],
  ['2023-01-10', '2023-12-20', 215],
  ['2024-01-08', '2024-06-20', 100],
]

function oneFirm(
  chance: Chance,
  key: number,
  window: readonly [Day, Day],
  taken: { names: Set<string>; codes: Set<string> },
): DemoFirm {
  const [from, to] = window
  const atBase = to === baseDay
  const industry = industryBy(chance)
  const street = chance.pick(streets)
  const foundedLately = !atBase && chance.happens(0.75)
  const enteredOn = chance.day(from, to)
  const founded = foundedLately ? addDays(enteredOn, -chance.whole(5, 240)) : chance.day('2003-03-01', '2020-06-30')
  const registeredOn = founded < '2003-03-01' ? '2003-03-01' : founded
  const capital = chance.pick([50, 100, 100, 200, 300, 500, 500, 1000, 1000, 2000, 3000, 5000])
  return {
    key,
    industry,
    registeredOn,
    enteredOn,
    name: firmName(chance, industry, taken.names),
    code: creditCode(chance, taken.codes),
    movedInOn: null,
    movedOutOn: null,
    deregisteredOn: null,
    renamed: null,
    field: chance.happens(0.85) ? fieldOf[industry] : chance.pick(highTechFields),
    zone: chance.pick(zones),
    street: street.code,
    address: `沈阳市皇姑区${street.nameZh}演示路${chance.whole(1, 199)}号`,
    capitalTenThousand: capital,
    size: capital >= 5000 ? 'medium' : capital >= 500 ? 'small' : 'micro',
    contactName: personName(chance),
    contactPhone: phone(chance),
  }
}

/** Firms in the order in which they are entered. */
export function demoFirms(chance: Chance): DemoFirm[] {
  const taken = { names: new Set<string>(), codes: new Set<string>() }
  const firms: DemoFirm[] = []
  for (const [from, to, count] of entered) {
    for (let n = 0; n < count; n += 1) firms.push(oneFirm(chance, firms.length, [from, to], taken))
  }
  for (const firm of chance.shuffled(firms.filter((one) => one.enteredOn <= '2023-12-31')).slice(0, 18)) {
    const on = chance.day(addDays(firm.enteredOn > baseDay ? firm.enteredOn : baseDay, 40), '2024-06-10')
    firm.renamed = { name: firmName(chance, firm.industry, taken.names), on }
  }
  return firms
}

/** Whether the firm belongs to the district that day. */
export const belongs = (firm: DemoFirm, day: Day): boolean =>
  firm.registeredOn <= day &&
  (firm.movedInOn === null || firm.movedInOn <= day) &&
  (firm.movedOutOn === null || day < firm.movedOutOn) &&
  (firm.deregisteredOn === null || day < firm.deregisteredOn)

export const foundedYear = (firm: DemoFirm): number => yearOf(firm.registeredOn)
