import { describe, expect, it } from 'vitest'
import { addBuilding } from '#acts/add-building.server.ts'
import { addUnit } from '#acts/add-unit.server.ts'
import { beginStay } from '#acts/begin-stay.server.ts'
import { correctUnit } from '#acts/correct-unit.server.ts'
import { editBuilding } from '#acts/edit-building.server.ts'
import { layOutUnits } from '#acts/lay-out-units.server.ts'
import { mergeUnits } from '#acts/merge-units.server.ts'
import { splitUnit } from '#acts/split-unit.server.ts'
import { undoUnitChange } from '#acts/undo-unit-change.server.ts'
import { floorsOf } from '#db/queries/buildings.ts'
import { staysIn } from '#db/queries/stays.ts'
import { unitsOf } from '#db/queries/units.ts'
import { covers } from '#domain/day.ts'
import { aCarrier, aFirm } from '#tests/acts/premises.ts'
import { useHouse } from '#tests/house.ts'
import { actualsOn } from '#tests/views/figures-in-sql.ts'
import { buildingList } from '#views/building-list.server.ts'
import { newUnit } from '#views/carrier-file.server.ts'
import { splitPage } from '#views/unit-changes.server.ts'

const house = useHouse()
const refusal = (code: string, detail: Record<string, unknown> = {}) => ({ code, detail })
const areaOn = async (on: string) =>
  (await house.store.read((db) => actualsOn({ db }, house.officer.viewer, on, [])))['carrier-area-m2']
const units = (carrier: string) => house.store.read((db) => unitsOf({ db }, house.officer.viewer, carrier))
const stays = (carrier: string) => house.store.read((db) => staysIn({ db }, house.officer.viewer, carrier))
const numbersOn = async (carrier: string, on: string) =>
  (await units(carrier))
    .filter((one) => one.kind !== 'whole' && covers({ from: one.fromOn, to: one.toOn }, on))
    .map(({ number, grossCent }) => `${number}: ${grossCent / 100}`)

const lines = (...parts: [number: string, gross: string, lettable: string][]) => ({
  number: parts.map(([number]) => number),
  kind: parts.map(() => 'office'),
  gross: parts.map(([, gross]) => gross),
  lettable: parts.map(([, , lettable]) => lettable),
  usable: parts.map(() => ''),
  desks: parts.map(() => ''),
  floorAt: parts.map(() => ''),
})
const halves = lines(['101A', '120.5', '105'], ['101B', '179.5', '175'])

async function aRoom(carrier: string, values: Record<string, unknown> = {}) {
  const room = { number: '101', kind: 'office', gross: '300', lettable: '280', from: '2020-01-01' }
  return house.carryOut(addUnit, { carrier, ...room, ...values })
}

describe('a split', () => {
  it('ends the unit and begins others of the same area; past days keep the old one', async () => {
    const carrier = await aCarrier(house)
    const unit = await aRoom(carrier)
    await house.carryOut(splitUnit, { carrier, unit, on: '2023-01-01', ...halves })
    expect(await numbersOn(carrier, '2022-12-31')).toEqual(['101: 300'])
    expect(await numbersOn(carrier, '2023-01-01')).toEqual(['101A: 120.5', '101B: 179.5'])
    for (const on of ['2022-12-31', '2023-01-01', '2024-06-30']) expect(await areaOn(on)).toBe(1000)
  })

  it('of another area is refused to the 0.01 ㎡', async () => {
    const carrier = await aCarrier(house)
    const unit = await aRoom(carrier)
    const parts = lines(['101A', '120.5', '100'], ['101B', '179.49', '180'])
    await expect(house.carryOut(splitUnit, { carrier, unit, on: '2023-01-01', ...parts })).rejects.toMatchObject(
      refusal('unit-change.area-differs', { sum: 299.99, area: 300, difference: 0.01 }),
    )
  })

  it('waits for whoever stays over the day, unless it is said where they go', async () => {
    const carrier = await aCarrier(house)
    const unit = await aRoom(carrier)
    const firm = await aFirm(house, '沈阳云岭数据科技有限公司')
    const stay = await house.carryOut(beginStay, {
      carrier,
      firm,
      unit,
      kind: 'physical',
      area: '300',
      from: '2021-01-01',
    })
    const split = { carrier, unit, on: '2023-01-01', ...halves }
    await expect(house.carryOut(splitUnit, split)).rejects.toMatchObject(
      refusal('unit-change.held', { firm: '沈阳云岭数据科技有限公司', number: '101' }),
    )
    await house.carryOut(splitUnit, { ...split, stay: [stay], to: ['2'] })
    const now = await units(carrier)
    const numberOf = (fact: string | null) => now.find((one) => one.fact === fact)?.number
    expect(
      (await stays(carrier)).map((one) => [numberOf(one.stay.unit), one.stay.fromOn, one.stay.toOn, one.stay.areaCent]),
    ).toEqual([
      ['101', '2021-01-01', '2023-01-01', 30_000],
      ['101B', '2023-01-01', null, 17_950],
    ])
  })

  it('of what was split meanwhile says when and into what', async () => {
    const carrier = await aCarrier(house)
    const unit = await aRoom(carrier)
    await house.carryOut(splitUnit, { carrier, unit, on: '2023-01-01', ...halves })
    const again = house.carryOut(splitUnit, {
      carrier,
      unit,
      on: '2024-01-01',
      ...lines(['x', '100', '100'], ['y', '200', '180']),
    })
    await expect(again).rejects.toMatchObject(
      refusal('unit.changed-meanwhile', { on: '2023-01-01', kind: 'split', into: ['101A', '101B'] }),
    )
    const [half] = (await units(carrier)).filter((one) => one.number === '101A')
    const grown = {
      carrier,
      unit: half?.fact,
      number: '101A',
      kind: 'office',
      gross: '130',
      from: '2023-01-01',
      why: '测绘',
    }
    await expect(house.carryOut(correctUnit, grown)).rejects.toMatchObject(refusal('unit.part-of-change'))
  })

  it('takes rooms out of the undivided floor from a day on', async () => {
    const carrier = await aCarrier(house)
    const [whole] = await units(carrier)
    const parts = lines(['201', '200', '180'], ['202', '300.25', ''])
    await house.carryOut(splitUnit, { carrier, unit: whole?.fact, on: '2022-05-01', ...parts })
    expect(await numbersOn(carrier, '2022-04-30')).toEqual([])
    expect(await numbersOn(carrier, '2022-05-01')).toEqual(['201: 200', '202: 300.25'])
    expect((await units(carrier)).filter((one) => one.kind === 'whole').map((one) => one.grossCent)).toEqual([
      100_000, 49_975,
    ])
    for (const on of ['2022-04-30', '2022-05-01']) expect(await areaOn(on)).toBe(1000)
  })

  it('is for the own carriers only', async () => {
    const carrier = await aCarrier(house)
    const other = await aCarrier(house, { name: '另一演示孵化器' })
    const unit = await aRoom(other)
    const operator = house.operator([carrier])
    const split = { carrier: other, unit, on: '2023-01-01', ...halves }
    await expect(house.carryOut(splitUnit, split, operator)).rejects.toMatchObject(refusal('not-found'))
    await expect(house.carryOut(splitUnit, { ...split, carrier }, operator)).rejects.toMatchObject(refusal('not-found'))
    await expect(house.lookAt(splitPage, { carrier: other, unit }, operator)).rejects.toMatchObject(
      refusal('not-found'),
    )
    await house.carryOut(splitUnit, split, house.operator([other]))
  })
})

describe('a merge', () => {
  it('joins units of one floor into one of all their area', async () => {
    const carrier = await aCarrier(house)
    const unit = [await aRoom(carrier), await aRoom(carrier, { number: '102', gross: '100.01', lettable: '100' })]
    await house.carryOut(mergeUnits, { carrier, unit, on: '2023-01-01', number: '101-102', kind: 'lab' })
    expect(await numbersOn(carrier, '2023-01-01')).toEqual(['101-102: 400.01'])
    expect((await units(carrier)).find((one) => one.number === '101-102')).toMatchObject({
      lettableCent: 38_000,
      kind: 'lab',
    })
    expect(await areaOn('2023-01-01')).toBe(1000)
  })

  it('takes one holder along, and refuses a second', async () => {
    const carrier = await aCarrier(house)
    const first = await aRoom(carrier)
    const second = await aRoom(carrier, { number: '102' })
    const firm = await aFirm(house, '沈阳云岭数据科技有限公司')
    await house.carryOut(beginStay, { carrier, firm, unit: first, kind: 'physical', from: '2021-01-01' })
    const merge = { carrier, unit: [first, second], on: '2023-01-01', number: '101', kind: 'office' }
    await house.carryOut(mergeUnits, merge)
    expect((await stays(carrier)).map((one) => [one.stay.fromOn, one.stay.toOn])).toEqual([
      ['2021-01-01', '2023-01-01'],
      ['2023-01-01', null],
    ])
    const third = await aRoom(carrier, { number: '103' })
    const other = await aFirm(house, '沈阳青禾智能装备有限公司')
    await house.carryOut(beginStay, { carrier, firm: other, unit: third, kind: 'physical', from: '2021-01-01' })
    const merged = (await units(carrier)).find((one) => one.number === '101' && one.toOn === null)
    const again = { carrier, unit: [merged?.fact, third], on: '2023-06-01', number: '101-103', kind: 'office' }
    await expect(house.carryOut(mergeUnits, again)).rejects.toMatchObject({ code: 'unit-change.held' })
  })

  it('is not made across floors', async () => {
    const carrier = await aCarrier(house)
    const unit = [await aRoom(carrier, { floor: '1' }), await aRoom(carrier, { floor: '2', number: '201' })]
    const merge = house.carryOut(mergeUnits, { carrier, unit, on: '2023-01-01', number: 'x', kind: 'office' })
    await expect(merge).rejects.toMatchObject(refusal('unit-change.floors-differ'))
  })
})

describe('undoing', () => {
  it('brings units and stays back as they were', async () => {
    const carrier = await aCarrier(house)
    const unit = await aRoom(carrier)
    const firm = await aFirm(house, '沈阳云岭数据科技有限公司')
    const stay = await house.carryOut(beginStay, { carrier, firm, unit, kind: 'physical', from: '2021-01-01' })
    const split = { carrier, unit, on: '2023-01-01', ...halves, stay: [stay], to: ['1'] }
    const change = await house.carryOut(splitUnit, split)
    await house.carryOut(undoUnitChange, { carrier, change, why: '录错' })
    expect(await numbersOn(carrier, '2024-06-30')).toEqual(['101: 300'])
    expect((await stays(carrier)).map((one) => [one.stay.fact, one.stay.unit, one.stay.toOn])).toEqual([
      [stay, unit, null],
    ])
    expect(await areaOn('2024-06-30')).toBe(1000)
    await expect(house.carryOut(undoUnitChange, { carrier, change, why: '录错' })).rejects.toMatchObject(
      refusal('unit-change.undone'),
    )
  })

  it('gives rooms back to the undivided floor', async () => {
    const carrier = await aCarrier(house)
    const [whole] = await units(carrier)
    const refined = { carrier, unit: whole?.fact, on: '2022-05-01', ...lines(['201', '200', '']) }
    const change = await house.carryOut(splitUnit, refined)
    await house.carryOut(undoUnitChange, { carrier, change, why: '录错' })
    expect((await units(carrier)).map((one) => [one.kind, one.grossCent, one.toOn])).toEqual([['whole', 100_000, null]])
  })

  it('is refused once somebody moved in since', async () => {
    const carrier = await aCarrier(house)
    const unit = await aRoom(carrier)
    const change = await house.carryOut(splitUnit, { carrier, unit, on: '2023-01-01', ...halves })
    const half = (await units(carrier)).find((one) => one.number === '101A')
    const firm = await aFirm(house, '沈阳云岭数据科技有限公司')
    await house.carryOut(beginStay, { carrier, firm, unit: half?.fact, kind: 'physical', from: '2023-03-01' })
    await expect(house.carryOut(undoUnitChange, { carrier, change, why: '录错' })).rejects.toMatchObject(
      refusal('unit-change.later-changed', { number: '101A' }),
    )
  })
})

describe('buildings and floors', () => {
  it('are set up from the words that units bear, and areas stay', async () => {
    const carrier = await aCarrier(house)
    await aRoom(carrier, { building: 'A座', floor: '3', gross: '100', lettable: '' })
    await aRoom(carrier, { building: 'A座', floor: '3F', number: '302', gross: '100', lettable: '' })
    await aRoom(carrier, { building: 'A座', floor: 'B1', number: 'B101', gross: '100', lettable: '' })
    await house.carryOut(layOutUnits, { carrier, word: ['A座'], name: ['演示大厦A座'] })
    const placed = (await units(carrier)).filter((one) => one.kind !== 'whole')
    expect(placed.map((one) => [one.building, one.floor, one.number])).toEqual([
      ['演示大厦A座', 'B1', 'B101'],
      ['演示大厦A座', '3F', '101'],
      ['演示大厦A座', '3F', '302'],
    ])
    expect(new Set(placed.map((one) => one.floorAt)).size).toBe(2)
    expect(await areaOn('2024-06-30')).toBe(1000)
  })

  it('never hold more than they have, whosever the units are', async () => {
    const building = await house.carryOut(addBuilding, { name: '演示大厦', lowest: '-1', highest: '2' })
    const floors = await house.store.read((db) => floorsOf({ db }, building))
    expect(floors.map(({ label, position }) => [label, position])).toEqual([
      ['B1', -1],
      ['1F', 1],
      ['2F', 2],
    ])
    const form = (version: string, gross: string[]) => ({
      building,
      version,
      name: '演示大厦',
      floor: floors.map(({ id }) => id),
      label: floors.map(({ label }) => label),
      position: floors.map(({ position }) => String(position)),
      gross,
    })
    await house.carryOut(editBuilding, form('1', ['', '500', '']))
    await expect(house.carryOut(editBuilding, form('1', ['', '600', '']))).rejects.toMatchObject({ code: 'form.stale' })
    const [one, two] = [await aCarrier(house), await aCarrier(house, { name: '同楼演示众创空间', type: 'maker-space' })]
    const floorAt = floors[1]?.id
    await aRoom(one, { floorAt })
    await expect(aRoom(two, { floorAt, number: '102' })).rejects.toMatchObject(
      refusal('floor.over-area', { sum: 600, area: 500 }),
    )
    await expect(aRoom(two, { floorAt, gross: '200', lettable: '' })).rejects.toMatchObject(
      refusal('unit.number-known'),
    )
    await aRoom(two, { floorAt, number: '102', gross: '200', lettable: '' })
    await expect(house.carryOut(editBuilding, form('2', ['', '499.99', '']))).rejects.toMatchObject(
      refusal('floor.over-area', { sum: 500, area: 499.99 }),
    )
    const without = form('2', ['', '', ''])
    without.label[1] = ''
    await expect(house.carryOut(editBuilding, without)).rejects.toMatchObject(refusal('floor.in-use', { label: '1F' }))
  })

  it('can be used by an operator only where a unit of theirs lies', async () => {
    const building = await house.carryOut(addBuilding, { name: '演示大厦', lowest: '1', highest: '1' })
    const [floor] = await house.store.read((db) => floorsOf({ db }, building))
    const carrier = await aCarrier(house)
    const room = { carrier, number: '101', kind: 'office', gross: '10', floorAt: floor?.id }
    await expect(house.carryOut(addUnit, room, house.operator([carrier]))).rejects.toMatchObject(refusal('not-found'))
    await house.carryOut(addUnit, room)
    await house.carryOut(addUnit, { ...room, number: '102' }, house.operator([carrier]))
    await house.carryOut(addBuilding, { name: '另一演示大厦', lowest: '1', highest: '1' })
    const floors = async (actor = house.officer) => (await house.lookAt(newUnit, { carrier }, actor)).floors
    expect((await floors()).map(({ buildingName }) => buildingName)).toEqual(['演示大厦', '另一演示大厦'])
    expect((await floors(house.operator([carrier]))).map(({ buildingName }) => buildingName)).toEqual(['演示大厦'])
    expect(await house.lookAt(buildingList, {}, house.operator([]))).toMatchObject({ rows: [], mayEdit: false })
  })
})
