import { beforeEach, describe, expect, it } from 'vitest'
import { addUnit } from '#acts/add-unit.server.ts'
import { recordMetrics } from '#acts/record-metrics.server.ts'
import { changing } from '#db/changing.ts'
import { addFact } from '#db/queries/facts.ts'
import { aCarrier, aFirm } from '#tests/acts/premises.ts'
import { district, useHouse } from '#tests/house.ts'
import { productivityExport, productivityView } from '#views/productivity.server.ts'

const house = useHouse()
let carrier = ''
let other = ''
let unit = ''
beforeEach(async () => {
  carrier = await aCarrier(house)
  other = await aCarrier(house, { name: '北陵产业园', type: 'park', area: '5,000' })
  unit = await house.carryOut(addUnit, {
    ...{ carrier, number: '301', kind: 'office', gross: '300', lettable: '300', floor: '3F' },
  })
})

async function aStay(at: string, name: string, revenue: string | null, room: string | null, areaM2: number | null) {
  const firm = await aFirm(house, name)
  await house.store.change((db) => {
    const tx = changing(db, { now: house.clockwork.now, by: 'account-王敏', district })
    const values = { firm, carrier: at, unit: room, kind: 'physical' as const, incubating: true, fromOn: '2020-01-01' }
    return addFact(tx, 'stay', firm, { ...values, toOn: null, areaCent: areaM2 === null ? null : areaM2 * 100 })
  })
  if (revenue !== null)
    await house.carryOut(recordMetrics, {
      ...{ firm, unit: 'yuan', statedOn: '2024-05-20', source: '审计报告', 'revenueYuan-2023': revenue },
    })
  return firm
}

describe('output per ㎡', () => {
  it('is told by carrier with its coverage, down to the room and its firm', async () => {
    const first = await aStay(carrier, '沈阳甲智能有限公司', '3000000', unit, null)
    await aStay(carrier, '沈阳乙软件有限公司', null, null, 100)
    const byCarrier = await house.lookAt(productivityView, { year: '2023' }, house.leader)
    expect(byCarrier.rows).toMatchObject([
      { firms: 2, areaCent: 40_000, measures: { revenueYuan: { perM2: 10_000, firms: 1, covered: 0.75 } } },
    ])
    expect(byCarrier.sum.measures).toMatchObject({ revenueYuan: { perM2: 10_000 }, taxYuan: { perM2: null } })
    const byUnit = await house.lookAt(productivityView, { year: '2023', by: 'unit', carrier })
    expect(byUnit.rows[0]).toMatchObject({
      ...{ name: { unit, place: '3F 301' }, named: [{ id: first, name: '沈阳甲智能有限公司' }] },
    })
    expect((await house.lookAt(productivityView, { year: '2019' })).rows).toEqual([])
  })

  it('shows operators their own carriers, and of them only what rests on three firms', async () => {
    for (const [name, revenue] of [
      ['沈阳甲智能有限公司', '3000000'],
      ['沈阳乙软件有限公司', '2000000'],
    ] as const)
      await aStay(carrier, name, revenue, null, 100)
    for (const name of ['沈阳丙有限公司', '沈阳丁有限公司', '沈阳戊有限公司'])
      await aStay(other, name, '1000000', null, 100)
    const shownTo = async (who: typeof house.officer, query: Record<string, string> = {}) => {
      const { rows, sum } = await house.lookAt(productivityView, { year: '2023', ...query }, who)
      return [...rows.map(({ name, measures }) => [name.carrierName, measures.revenueYuan]), sum.measures.revenueYuan]
    }
    expect(await shownTo(house.operator([carrier]))).toEqual([['苏青路演示孵化器', 'hidden'], 'hidden'])
    expect(await shownTo(house.operator([other]))).toMatchObject([['北陵产业园', { perM2: 10_000 }], { firms: 3 }])
    expect(await shownTo(house.operator([other]), { carrier })).toEqual([{ perM2: null, firms: 0, covered: null }])
    // Beside a park that is shown, the incubator's two firms would be what is missing to the sum.
    expect(await shownTo(house.officer, { public: '1' })).toMatchObject([
      ['北陵产业园', 'hidden'],
      ['苏青路演示孵化器', 'hidden'],
      { firms: 5 },
    ])
    const { rows } = await house.lookAt(productivityExport, { year: '2023' }, house.operator([carrier]))
    expect(rows.map(({ name, measures }) => [name.carrierName, measures.revenueYuan])).toEqual([
      ['苏青路演示孵化器', 'hidden'],
    ])
  })
})
