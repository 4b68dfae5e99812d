import { beforeEach, describe, expect, it } from 'vitest'
import { moveFirmOut } from '#acts/move-firm-out.server.ts'
import { changing } from '#db/changing.ts'
import { addFact } from '#db/queries/facts.ts'
import type { Graduation, StayDeparture } from '#domain/stay.ts'
import { aCarrier, aFirm } from '#tests/acts/premises.ts'
import { district, useHouse } from '#tests/house.ts'
import { pathsExportView, pathsView } from '#views/paths.server.ts'

const house = useHouse()
let incubator = ''
let park = ''
beforeEach(async () => {
  incubator = await aCarrier(house)
  park = await aCarrier(house, { name: '北陵产业园', type: 'park' })
})

type Given = { departure?: StayDeparture; graduation?: Graduation; kind?: 'registered' }
const aStay = (firm: string, carrier: string, fromOn: string, toOn: string | null, given: Given = {}) =>
  house.store.change((db) => {
    const tx = changing(db, { now: house.clockwork.now, by: 'account-王敏', district })
    const { departure = null, graduation = null } = given
    const kind = given.kind ?? ('physical' as const)
    const incubating = carrier === incubator
    const values = { firm, carrier, unit: null, kind, incubating, areaCent: null, fromOn, toOn }
    return addFact(tx, 'stay', firm, { ...values, departure, graduation })
  })
const graduated = { departure: 'graduated', graduation: 'high-tech' } as const

async function threeFirms() {
  const moved = await aFirm(house, '沈阳甲智能有限公司')
  await aStay(moved, incubator, '2020-01-01', '2024-02-01', graduated)
  await aStay(moved, park, '2024-02-01', null)
  const gone = await aFirm(house, '沈阳乙软件有限公司')
  await aStay(gone, incubator, '2020-03-01', '2022-03-01', graduated)
  await house.carryOut(moveFirmOut, { firm: gone, toOn: '2023-06-01' })
  const here = await aFirm(house, '沈阳丙生物有限公司')
  await aStay(here, incubator, '2023-03-01', null)
  await aStay(await aFirm(house, '沈阳丁挂靠有限公司'), incubator, '2023-03-01', null, { kind: 'registered' })
  return { moved, gone, here }
}

describe('paths of firms', () => {
  it('flow through the types of carriers to where each firm is, and every figure opens its firms', async () => {
    const { moved, gone } = await threeFirms()
    const page = await house.lookAt(pathsView, {}, house.leader)
    expect(page).toMatchObject({ entered: 3, from: '2024-01-01', to: '2024-06-30', asked: false })
    expect(page.flows).toEqual([
      { from: 'firm', to: 'incubator', firms: 3 },
      { from: 'incubator', to: 'park', firms: 1 },
      { from: 'incubator', to: 'there', firms: 1 },
      { from: 'incubator', to: 'left', firms: 1 },
      { from: 'park', to: 'there', firms: 1 },
    ])
    const firmsOf = async (query: Record<string, string>) => {
      const { rows, total } = await house.lookAt(pathsView, query)
      return [total, rows.map(({ firm }) => firm)]
    }
    expect(await firmsOf({ node: 'incubator', into: 'park' })).toEqual([1, [moved]])
    expect(await firmsOf({ manner: 'graduated', end: 'there' })).toEqual([1, [moved]])
    expect(await firmsOf({ kept: '12' })).toEqual([1, [gone]])
    expect(await firmsOf({ kept: '12', stayed: 'yes' })).toEqual([1, [gone]])
    expect(await firmsOf({ kept: '24', stayed: 'no' })).toEqual([1, [gone]])
  })

  it('tell the leavings of the period with their months, and stand as of the day asked about', async () => {
    await threeFirms()
    const page = await house.lookAt(pathsView, {})
    expect(page.leavings.find(({ manner }) => manner === 'graduated')).toMatchObject({ firms: 1, medianMonths: 49 })
    const before = await house.lookAt(pathsView, { from: '2022-01-01', to: '2024-06-30' }, house.officer, '2022-12-31')
    expect(before).toMatchObject({ to: '2022-12-31', entered: 2 })
    expect(before.leavings[0]).toMatchObject({ manner: 'graduated', firms: 1, medianMonths: 24 })
  })

  it('are exported with the firms asked for, and are not for operators', async () => {
    const { gone } = await threeFirms()
    const { rows } = await house.lookAt(pathsExportView, { node: 'left' })
    expect(rows).toMatchObject([{ firm: gone, nodes: ['firm', 'incubator', 'left'] }])
    await expect(house.lookAt(pathsView, {}, house.operator([incubator]))).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
})
