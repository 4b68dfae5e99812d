import { beforeEach, describe, expect, it } from 'vitest'
import { addUnit } from '#acts/add-unit.server.ts'
import { beginStay } from '#acts/begin-stay.server.ts'
import { changeStay } from '#acts/change-stay.server.ts'
import { decidePlacement } from '#acts/decide-placement.server.ts'
import { editFirm } from '#acts/edit-firm.server.ts'
import { endStay } from '#acts/end-stay.server.ts'
import { extendLease } from '#acts/extend-lease.server.ts'
import { moveToUnit } from '#acts/move-to-unit.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { registerTeam } from '#acts/register-team.server.ts'
import { requestPlacement } from '#acts/request-placement.server.ts'
import { reserveUnit } from '#acts/reserve-unit.server.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { placementById } from '#db/queries/placements.ts'
import { residencesOf } from '#db/queries/residences.ts'
import { stayByFact, staysIn } from '#db/queries/stays.ts'
import { aCarrier, aFirm } from '#tests/acts/premises.ts'
import { useHouse } from '#tests/house.ts'

const house = useHouse()
const refusal = (code: string, detail: Record<string, unknown> = {}) => ({ code, detail })
let carrier = ''
let unit = ''
let other = ''
let yunling = ''
let beiling = ''

beforeEach(async () => {
  carrier = await aCarrier(house)
  unit = await house.carryOut(addUnit, { carrier, number: '101', kind: 'office', gross: '300' })
  other = await house.carryOut(addUnit, { carrier, number: '102', kind: 'office', gross: '200' })
  yunling = await aFirm(house, '沈阳云岭数据科技有限公司')
  beiling = await aFirm(house, '沈阳北陵智航装备有限公司')
})

const begin = (values: Record<string, unknown> = {}, actor = house.officer) =>
  house.carryOut(beginStay, { carrier, unit, firm: yunling, kind: 'physical', from: '2022-01-01', ...values }, actor)
const found = async (fact: string) =>
  (await house.store.read((db) => stayByFact({ db }, house.officer.viewer, fact)))?.stay
const all = async (of = carrier) =>
  (await house.store.read((db) => staysIn({ db }, house.officer.viewer, of))).map(({ stay }) => stay)

describe('a reservation', () => {
  const reserve = (values: Record<string, unknown> = {}) =>
    house.carryOut(reserveUnit, { carrier, unit, firm: yunling, from: '2024-05-01', ...values })

  it('holds the room, and says so to the next', async () => {
    await reserve({ to: '2024-08-01' })
    await expect(begin({ firm: beiling, from: '2024-07-01' })).rejects.toMatchObject(
      refusal('stay.overlap', {
        holder: '沈阳云岭数据科技有限公司',
        from: '2024-05-01',
        until: '2024-08-01',
        reserved: true,
      }),
    )
    await begin({ firm: beiling, from: '2024-08-01' })
  })

  it('is taken up: it ends on the day its firm moves in', async () => {
    const reservation = await reserve()
    const stay = await begin({ from: '2024-06-01', reservation })
    expect(await found(reservation)).toMatchObject({ kind: 'reserved', fromOn: '2024-05-01', toOn: '2024-06-01' })
    expect(await found(stay)).toMatchObject({ kind: 'physical', fromOn: '2024-06-01', toOn: null })
  })

  it('taken up before its first day never was one', async () => {
    const reservation = await reserve()
    await begin({ from: '2024-04-01', reservation })
    expect(await found(reservation)).toBeUndefined()
  })

  it('is for its firm only', async () => {
    const reservation = await reserve()
    await expect(begin({ firm: beiling, reservation, from: '2024-06-01' })).rejects.toMatchObject(
      refusal('stay.not-reserved'),
    )
  })

  it('is prolonged, unless somebody else comes after', async () => {
    const reservation = await reserve({ to: '2024-08-01' })
    await begin({ firm: beiling, from: '2024-10-01' })
    await house.carryOut(extendLease, { stay: reservation, leaseEnd: '2024-09-01' })
    expect(await found(reservation)).toMatchObject({ toOn: '2024-09-01', leaseEndOn: null })
    await expect(house.carryOut(extendLease, { stay: reservation, leaseEnd: '2024-10-02' })).rejects.toMatchObject({
      code: 'stay.overlap',
    })
  })
})

describe('a lease', () => {
  it('runs on to a later day', async () => {
    const stay = await begin({ leaseEnd: '2024-01-01' })
    await house.carryOut(extendLease, { stay, leaseEnd: '2025-01-01', rentNote: '每㎡每天 1 元' })
    expect(await found(stay)).toMatchObject({ leaseEndOn: '2025-01-01', toOn: null, rentNote: '每㎡每天 1 元' })
    await expect(house.carryOut(extendLease, { stay, leaseEnd: '2025-01-01' })).rejects.toMatchObject(
      refusal('stay.lease-not-later', { since: '2025-01-01' }),
    )
  })

  it('ends after it began', async () => {
    await expect(begin({ leaseEnd: '2022-01-01' })).rejects.toMatchObject(
      refusal('stay.lease-before', { from: '2022-01-01' }),
    )
  })

  it('of a firm that has left is not extended, and one opened before another saved is told', async () => {
    const stay = await begin()
    const wording = (await found(stay))?.id
    await house.carryOut(endStay, { stay, on: '2023-01-01', departure: 'left' })
    await expect(house.carryOut(extendLease, { stay, leaseEnd: '2025-01-01' })).rejects.toMatchObject({
      code: 'stay.ended',
    })
    await expect(house.carryOut(extendLease, { stay, leaseEnd: '2025-01-01', wording })).rejects.toMatchObject({
      code: 'form.stale',
    })
  })
})

describe('a change from a day', () => {
  it('ends the first part and begins one that follows: both days stay true', async () => {
    const stay = await begin({ area: '100', leaseEnd: '2025-01-01' })
    const next = await house.carryOut(changeStay, { stay, on: '2023-01-01', kind: 'physical', area: '150' })
    expect(await found(stay)).toMatchObject({ areaCent: 100_00, toOn: '2023-01-01', departure: null })
    expect(await found(next)).toMatchObject({ areaCent: 150_00, fromOn: '2023-01-01', leaseEndOn: '2025-01-01' })
  })

  it('from the very first day corrects the whole', async () => {
    const stay = await begin({ area: '100' })
    expect(await house.carryOut(changeStay, { stay, on: '2022-01-01', kind: 'physical', area: '150' })).toBe(stay)
    expect(await all()).toHaveLength(1)
  })

  it('takes no more than the room has, and lies within the stay', async () => {
    const stay = await begin()
    const change = (on: string, area: string) => house.carryOut(changeStay, { stay, on, kind: 'physical', area })
    await expect(change('2023-01-01', '300.01')).rejects.toMatchObject(refusal('stay.over-area', { area: 300 }))
    await expect(change('2021-12-31', '10')).rejects.toMatchObject({ code: 'stay.before-move-in' })
    await house.carryOut(endStay, { stay, on: '2023-01-01', departure: 'left' })
    await expect(change('2023-01-01', '10')).rejects.toMatchObject({ code: 'stay.ended' })
  })

  it('of room frees the old one from that day', async () => {
    const stay = await begin()
    const next = await house.carryOut(moveToUnit, { stay, on: '2023-01-01', unit: other, area: '' })
    expect(await found(next)).toMatchObject({ unit: other, fromOn: '2023-01-01', firm: yunling })
    await expect(begin({ firm: beiling, from: '2022-12-31' })).rejects.toMatchObject({ code: 'stay.overlap' })
    await begin({ firm: beiling, from: '2023-01-01' })
    await expect(house.carryOut(moveToUnit, { stay: next, on: '2023-02-01', unit, area: '' })).rejects.toMatchObject({
      code: 'stay.overlap',
      detail: { holder: '沈阳北陵智航装备有限公司' },
    })
  })
})

describe('desks', () => {
  let desks = ''
  const take = (firm: string, count: string, values: Record<string, unknown> = {}) =>
    begin({ unit: desks, firm, desks: count, ...values })
  beforeEach(async () => {
    desks = await house.carryOut(addUnit, { carrier, number: '201', kind: 'desks', gross: '100', desks: '20' })
  })

  it('are shared, but no more are taken on any day than there are', async () => {
    await take(yunling, '12', { from: '2022-06-01', to: '2023-01-01' })
    await expect(take(beiling, '9')).rejects.toMatchObject(refusal('stay.desks', { left: 8, on: '2022-06-01' }))
    await take(beiling, '8')
    await take(yunling, '12', { from: '2023-01-01' })
  })

  it('share their floor too', async () => {
    await take(yunling, '5', { area: '70' })
    await expect(take(beiling, '5', { area: '31' })).rejects.toMatchObject(refusal('stay.over-area', { area: 30 }))
  })
})

it('all stays of a carrier together take no more than its floor', async () => {
  await begin({ unit: '', area: '900' })
  await expect(begin({ firm: beiling, unit, area: '101' })).rejects.toMatchObject(
    refusal('stay.over-carrier', { area: 100, on: '2022-01-01' }),
  )
  await begin({ firm: beiling, unit, area: '100' })
})

describe('leaving', () => {
  it('by graduation says by which condition', async () => {
    const stay = await begin()
    await expect(house.carryOut(endStay, { stay, on: '2023-01-01', departure: 'graduated' })).rejects.toMatchObject({
      errors: { graduation: 'required' },
    })
  })

  it('for another carrier enters it there, in one act or not at all', async () => {
    const accelerator = await aCarrier(house, { name: '北站演示加速器', type: 'accelerator' })
    const room = await house.carryOut(addUnit, { carrier: accelerator, number: 'A1', kind: 'office', gross: '80' })
    const stay = await begin()
    const move = { stay, on: '2023-01-01', departure: 'moved-on', nextCarrier: accelerator, nextRoom: 'A1' }
    await expect(house.carryOut(endStay, { ...move, nextArea: '81' })).rejects.toMatchObject({ code: 'stay.over-area' })
    expect(await found(stay)).toMatchObject({ toOn: null })
    await expect(house.carryOut(endStay, { ...move, nextRoom: 'A9' })).rejects.toMatchObject(
      refusal('stay.room-unknown'),
    )
    await house.carryOut(endStay, move)
    const [next] = await all(accelerator)
    expect(next).toMatchObject({ unit: room, fromOn: '2023-01-01', firm: yunling })
    expect(await found(stay)).toMatchObject({ departure: 'moved-on', nextStay: next?.fact })
  })

  it('for a carrier of somebody else is not there for an operator', async () => {
    const theirs = await aCarrier(house, { name: '别家加速器', type: 'accelerator' })
    const stay = await begin()
    const move = { stay, on: '2023-01-01', departure: 'moved-on', nextCarrier: theirs }
    await expect(house.carryOut(endStay, move, house.operator([carrier]))).rejects.toMatchObject({ code: 'not-found' })
    expect(await found(stay)).toMatchObject({ toOn: null })
  })
})

describe('incubation', () => {
  const young = () => house.carryOut(registerFirm, { name: '沈阳新芽科技有限公司', registeredOn: '2021-01-01' })

  it('of a firm of 24 months is entered; of an older one with a reason, which is kept', async () => {
    const firm = await young()
    await begin({ firm, incubating: 'on', from: '2023-01-01', to: '2023-06-01' })
    const old = { firm, incubating: 'on', from: '2023-06-01', unit: other }
    await expect(begin(old)).rejects.toMatchObject(
      refusal('stay.entry-not-met', { conditions: ['age'], lastDay: '2023-01-01' }),
    )
    const stay = await begin({ ...old, why: '产业园管委会同意' })
    expect(await found(stay)).toMatchObject({ incubating: true, why: '产业园管委会同意' })
  })

  it('of one whose age is not known is no reason to refuse', async () => {
    await begin({ incubating: 'on' })
  })

  it('is nothing for a firm that has only its address there', async () => {
    await expect(begin({ kind: 'registered', incubating: 'on' })).rejects.toMatchObject(
      refusal('stay.entry-not-met', { conditions: ['works-here'] }),
    )
  })
})

describe('a team', () => {
  it('stays by its name alone, and its stays go on when it becomes a firm', async () => {
    const operator = house.operator([carrier])
    const stay = await begin({ firm: '星火机器人团队', team: 'on' }, operator)
    const again = await begin({ firm: '星火机器人团队', team: 'on', unit: other, from: '2022-03-01' }, operator)
    const team = (await found(stay))?.firm ?? ''
    expect((await found(again))?.firm).toBe(team)
    await house.carryOut(
      registerTeam,
      { stay, name: '沈阳星火机器人有限公司', code: '91210105117910155L', registeredOn: '2023-05-01' },
      operator,
    )
    expect((await all()).map(({ firm }) => firm)).toEqual([team, team])
    const firm = await house.store.read((db) => firmSeen({ db }, house.officer.viewer, '2024-06-30', team))
    expect(firm).toMatchObject({ team: false, code: '91210105117910155L', awaitsCheck: true })
    // An officer's look comes before the firm counts for the district.
    expect(await house.store.read((db) => residencesOf({ db }, house.officer.viewer, team))).toEqual([])
  })

  it('whose firm is in the register already hands its stays over', async () => {
    const known = await aFirm(house, '沈阳星火机器人有限公司', { code: '91210105117910155L' })
    const stay = await begin({ firm: '星火机器人团队', team: 'on' })
    const form = { stay, name: '随便', code: '91210105117910155L', registeredOn: '2023-05-01' }
    await house.carryOut(registerTeam, form)
    expect(await found(stay)).toMatchObject({ firm: known })
  })

  it("is not found by another carrier's operator, nor under a registered firm's name", async () => {
    const theirs = await aCarrier(house, { name: '别家孵化器' })
    const stay = await begin({ firm: '星火机器人团队', team: 'on' }, house.operator([carrier]))
    const other = await begin(
      { firm: '星火机器人团队', team: 'on', carrier: theirs, unit: '' },
      house.operator([theirs], '钱运'),
    )
    expect((await found(stay))?.firm).not.toBe((await found(other))?.firm)
    await expect(begin({ firm: '沈阳云岭数据科技有限公司', team: 'on', unit: other })).rejects.toMatchObject({
      code: 'team.is-firm',
    })
  })
})

describe('placement', () => {
  let park = ''
  let chemist = ''
  const enter = (values: Record<string, unknown> = {}, actor = house.operator([park])) =>
    house.carryOut(beginStay, { carrier: park, firm: chemist, kind: 'physical', from: '2024-01-01', ...values }, actor)
  beforeEach(async () => {
    park = await aCarrier(house, { name: '信息技术产业园', type: 'park', industries: '新一代信息技术、航空航天' })
    const values = { name: '沈阳新材料研究有限公司', registeredOn: '2018-01-01', industry: 'new-materials' }
    chemist = await house.carryOut(registerFirm, { ...values, code: '91210105117910155L' })
  })
  const ask = (values: Record<string, unknown> = {}) =>
    house.carryOut(
      requestPlacement,
      { carrier: park, firm: '91210105117910155L', reason: '配套研发', ...values },
      house.operator([park]),
    )
  const decide = (request: string, decision: string, note = '同意配套') =>
    house.carryOut(decidePlacement, { request, decision, note, version: '1' })

  it('outside the industries waits for an officer, and is then open to exactly that firm in that carrier', async () => {
    const firm = '91210105117910155L'
    await expect(enter({ firm })).rejects.toMatchObject({ code: 'placement.needed', detail: { waiting: false } })
    const request = await ask()
    await expect(enter({ firm })).rejects.toMatchObject({ code: 'placement.needed', detail: { waiting: true } })
    await expect(ask()).rejects.toMatchObject({ code: 'placement.waiting' })
    await decide(request, 'approved')
    const stay = await enter({ firm })
    expect(await found(stay)).toMatchObject({ placement: request })
    const elsewhere = await aCarrier(house, { name: '航空产业园', type: 'park', industries: '航空航天' })
    await expect(enter({ firm, carrier: elsewhere }, house.operator([elsewhere], '钱运'))).rejects.toMatchObject({
      code: 'placement.needed',
    })
    const rival = { name: '沈阳另一材料有限公司', registeredOn: '2018-01-01', industry: 'new-materials' }
    await house.carryOut(registerFirm, rival)
    await expect(enter({ firm: rival.name })).rejects.toMatchObject({ code: 'placement.needed' })
  })

  it('refused keeps the firm out; a decision is taken once, with its reason', async () => {
    const request = await ask()
    await expect(decide(request, 'refused', '')).rejects.toMatchObject({ errors: { note: 'required' } })
    await decide(request, 'refused', '产业不符')
    await expect(decide(request, 'approved')).rejects.toMatchObject({ code: 'placement.decided' })
    await expect(enter({ firm: '91210105117910155L' })).rejects.toMatchObject({ code: 'placement.needed' })
  })

  it('by an officer needs a reason, which is kept', async () => {
    await expect(enter({}, house.officer)).rejects.toMatchObject({ code: 'placement.reason-needed' })
    const stay = await enter({ placementWhy: '市级重点项目' }, house.officer)
    const id = (await found(stay))?.placement ?? ''
    const kept = await house.store.read((db) => placementById({ db }, house.officer.viewer, id))
    expect(kept?.request).toMatchObject({ decision: 'approved', reason: '市级重点项目' })
  })

  it('is not asked where the industry fits, or where it cannot be told', async () => {
    await expect(ask({ firm: '沈阳云岭数据科技有限公司' })).rejects.toMatchObject({ code: 'placement.not-needed' })
    await enter({ firm: '沈阳云岭数据科技有限公司' })
    await begin({ firm: chemist }, house.officer)
    const edit = { firm: chemist, version: '1', registeredOn: '2018-01-01', code: '91210105117910155L' }
    await house.carryOut(editFirm, { ...edit, industry: 'aerospace' })
    await enter({ firm: '91210105117910155L' })
  })

  it('is not decided by an operator', async () => {
    const request = await ask()
    const form = { request, decision: 'approved', note: '自批', version: '1' }
    await expect(house.carryOut(decidePlacement, form, house.operator([park]))).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })
})

it('the same form sent twice is done once', async () => {
  const request = '11111111-1111-4111-8111-111111111111'
  const first = await begin({ request })
  expect(await begin({ request })).toBe(first)
  const change = { stay: first, on: '2023-01-01', kind: 'physical', area: '50', request }
  expect(await house.carryOut(changeStay, change)).toBe(await house.carryOut(changeStay, change))
  expect(await all()).toHaveLength(2)
})
