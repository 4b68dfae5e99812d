import { beforeEach, describe, expect, it } from 'vitest'
import { addDemand } from '#acts/add-demand.server.ts'
import { addUnit } from '#acts/add-unit.server.ts'
import { closeDemand } from '#acts/close-demand.server.ts'
import { editDemand } from '#acts/edit-demand.server.ts'
import { reopenDemand } from '#acts/reopen-demand.server.ts'
import { changing } from '#db/changing.ts'
import { addFact } from '#db/queries/facts.ts'
import { aCarrier, aFirm } from '#tests/acts/premises.ts'
import { district, useHouse } from '#tests/house.ts'
import { demandFileView, demandListView } from '#views/demand-list.server.ts'

const house = useHouse()
const refusal = (code: string) => ({ code })
let firm = ''
let carrier = ''
beforeEach(async () => {
  firm = await aFirm(house, '沈阳北陵智航装备有限公司')
  carrier = await aCarrier(house)
})

const add = (values: Record<string, unknown> = {}) =>
  house.carryOut(addDemand, { who: firm, least: '200', from: '2024-09-01', ...values })
const aRoom = (number: string, gross: string, values: Record<string, unknown> = {}) =>
  house.carryOut(addUnit, { carrier, number, kind: 'office', gross, lettable: gross, floor: '3F', ...values })
const aStay = (unit: string, values: { kind?: 'reserved'; toOn?: string; leaseEndOn?: string } = {}) =>
  house.store.change((db) => {
    const tx = changing(db, { now: house.clockwork.now, by: 'account-王敏', district })
    const kind = values.kind ?? ('physical' as const)
    return addFact(tx, 'stay', firm, {
      ...{ firm, carrier, unit, kind, incubating: false, fromOn: '2023-01-01', areaCent: null },
      ...{ toOn: values.toOn ?? null, leaseEndOn: values.leaseEndOn ?? null, departure: null },
    })
  })
const matchesOf = async (demand: string, on: string | null = null) =>
  (await house.lookAt(demandFileView, { demand }, house.officer, on)).matches.map(({ rooms, freeOn, byLease }) => ({
    rooms: rooms.map(({ number }) => number).join('+'),
    freeOn,
    byLease,
  }))

describe('a demand for space', () => {
  it('is entered for a firm of the register or for a name, and waits in the queue', async () => {
    await add({ who: '沈阳北陵智航装备有限公司', powerKw: '80', kinds: ['lab'] })
    await add({ who: '筹建中的机器人公司', least: '1,200.50', most: '2000' })
    const { rows, waiting } = await house.lookAt(demandListView, {}, house.leader)
    expect(waiting).toEqual({ n: 2, leastCent: 140_050 })
    expect(rows).toMatchObject([
      { firm: { id: firm }, demand: { powerKw: 80, kinds: ['lab'] }, matches: 0 },
      { firm: null, demand: { name: '筹建中的机器人公司', mostCent: 200_000 } },
    ])
    expect((await house.lookAt(demandListView, { q: '机器人' })).total).toBe(1)
  })

  it('is edited, closed with its outcome, opened again; the second saver is told', async () => {
    const demand = await add()
    const edit = { demand, who: firm, least: '300', from: '2024-08-01' }
    await house.carryOut(editDemand, { ...edit, version: '1' })
    await expect(house.carryOut(editDemand, { ...edit, version: '1' })).rejects.toMatchObject(refusal('form.stale'))
    await expect(house.carryOut(editDemand, { ...edit, version: '2', most: '200' })).rejects.toMatchObject(
      refusal('demand.most-below-least'),
    )
    const close = { demand, outcome: 'placed', closedOn: '2024-06-20' }
    await expect(house.carryOut(closeDemand, { ...close, version: '2', closedOn: '2024-07-01' })).rejects.toMatchObject(
      refusal('day.ahead'),
    )
    await house.carryOut(closeDemand, { ...close, version: '2' })
    expect((await house.lookAt(demandListView, { open: 'yes' })).total).toBe(0)
    expect((await house.lookAt(demandListView, { open: 'yes' }, house.officer, '2024-06-19')).total).toBe(1)
    await expect(house.carryOut(editDemand, { ...edit, version: '3' })).rejects.toMatchObject(refusal('demand.closed'))
    await house.carryOut(reopenDemand, { demand, version: '3' })
    expect(await house.lookAt(demandFileView, { demand })).toMatchObject({ open: true, outcome: null })
  })

  it("is the officer's to keep; operators do not see the queue", async () => {
    await expect(
      house.carryOut(addDemand, { who: firm, least: '1', from: '2024-09-01' }, house.leader),
    ).rejects.toMatchObject(refusal('not-allowed'))
    await expect(house.lookAt(demandListView, {}, house.operator([carrier]))).rejects.toMatchObject(
      refusal('not-allowed'),
    )
  })
})

describe('the rooms that would do', () => {
  it('are free ones and those that will be, neighbours joined; a reserved or public room is none', async () => {
    await aRoom('301', '120')
    await aStay(await aRoom('302', '100'), { toOn: '2024-08-15' })
    await aStay(await aRoom('304', '250'), { leaseEndOn: '2024-08-31' })
    await aStay(await aRoom('306', '210'))
    await aStay(await aRoom('308', '210'), { kind: 'reserved' })
    await aRoom('310', '20', { kind: 'public', lettable: '' })
    expect(await matchesOf(await add())).toEqual([
      { rooms: '301+302', freeOn: '2024-08-15', byLease: false },
      { rooms: '304', freeOn: '2024-08-31', byLease: true },
    ])
    expect(await matchesOf(await add({ from: '2024-08-14' }))).toEqual([])
  })

  it('are counted as of the day asked about', async () => {
    await aStay(await aRoom('301', '250'), { toOn: '2024-06-01' })
    const demand = await add({ from: '2024-01-01' })
    expect(await matchesOf(demand)).toEqual([{ rooms: '301', freeOn: '2024-06-30', byLease: false }])
    expect(await matchesOf(demand, '2024-05-31')).toEqual([])
  })
})
