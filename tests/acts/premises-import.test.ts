// Lists of rooms and tenants, with invented carriers and firms only.
import { beforeEach, describe, expect, test } from 'vitest'
import { addUnit } from '#acts/add-unit.server.ts'
import { beginStay } from '#acts/begin-stay.server.ts'
import { correctUnit } from '#acts/correct-unit.server.ts'
import { importRoster } from '#acts/import-roster.server.ts'
import { undoImport } from '#acts/undo-import.server.ts'
import { batchById } from '#db/queries/imports.ts'
import { staysIn } from '#db/queries/stays.ts'
import { unitsOf } from '#db/queries/units.ts'
import { tenantSheet, unitSheet } from '#rosters/premises-sheets.server.ts'
import { aCarrier, aFirm } from '#tests/acts/premises.ts'
import { useHouse } from '#tests/house.ts'
import { csv, workbook } from '#tests/rosters/books.ts'
import { actualsOn } from '#tests/views/figures-in-sql.ts'
import { tenantExport, unitExport } from '#views/premises-export.server.ts'

const house = useHouse()
let carrier = ''

beforeEach(async () => {
  carrier = await aCarrier(house)
})

const lines = (...rows: string[]) => csv(rows.join('\n'))
const take = async (list: 'units' | 'tenants', bytes: Uint8Array, values: Record<string, unknown> = {}) => {
  const file = { name: '清单.csv', bytes }
  const { batch, judged } = await house.carryOut(importRoster, { list, file, ...values })
  const { created, updated, unchanged, refused } = judged.counts
  const reasons = judged.rows.flatMap(({ judgement }) => judgement.refusal?.reason ?? [])
  return { batch, counts: { created, updated, unchanged, refused }, reasons }
}
const undo = async (batch: string) => {
  const row = await house.store.read((db) => batchById({ db }, house.officer.viewer, batch))
  return house.carryOut(undoImport, { batch, version: String(row?.version) })
}
const nothing = { created: 0, updated: 0, unchanged: 0, refused: 0 }
const units = () => house.store.read((db) => unitsOf({ db }, house.officer.viewer, carrier))
const rooms = async () => (await units()).filter((one) => one.kind !== 'whole')
const stays = () => house.store.read((db) => staysIn({ db }, house.officer.viewer, carrier))
const areaOn = async (on: string) =>
  (await house.store.read((db) => actualsOn({ db }, house.officer.viewer, on, [])))['carrier-area-m2']

const unitHead = '序号,载体名称,楼栋,楼层,房间号,用途,建筑面积（平方米）,可出租面积,工位数'
const unitRows = [
  '1,苏青路演示孵化器,A座,3F,301,办公,200.5,180,',
  '2,苏青路演示孵化器,A座,3F,302,实验室,300,,',
  '3,苏青路演示孵化器,A座,4F,401,工位,100,100,20',
  '合计,,,,,,600.5,,',
]

describe('a unit list', () => {
  test('takes its rooms from the undivided floor; the same file again changes nothing', async () => {
    expect((await take('units', lines(unitHead, ...unitRows))).counts).toEqual({ ...nothing, created: 3 })
    expect(
      (await rooms()).map((one) => [one.floor, one.number, one.kind, one.grossCent, one.lettableCent, one.desks]),
    ).toEqual([
      ['3F', '301', 'office', 20_050, 18_000, null],
      ['3F', '302', 'lab', 30_000, null, null],
      ['4F', '401', 'desks', 10_000, 10_000, 20],
    ])
    for (const on of ['2020-01-01', '2024-06-30']) expect(await areaOn(on)).toBe(1000)
    expect((await take('units', lines(unitHead, ...unitRows))).counts).toEqual({ ...nothing, unchanged: 3 })
  })

  test('changes what it says otherwise, and an empty cell never erases', async () => {
    await take('units', lines(unitHead, ...unitRows))
    const again = await take('units', lines(unitHead, '1,苏青路演示孵化器,,三层,301,,250.5,,'))
    expect(again.counts).toEqual({ ...nothing, updated: 1 })
    expect((await rooms())[0]).toMatchObject({ grossCent: 25_050, lettableCent: 18_000, kind: 'office' })
    expect(await areaOn('2024-06-30')).toBe(1000)
  })

  test('says of each row why it can not be', async () => {
    await take('units', lines(unitHead, ...unitRows))
    const { counts, reasons } = await take(
      'units',
      lines(
        unitHead,
        '1,无此载体,A座,3F,901,办公,10,,',
        '2,苏青路演示孵化器,A座,5F,501,办公,400,,',
        '3,苏青路演示孵化器,A座,5F,502,办公,,,',
        '4,苏青路演示孵化器,A座,5F,503,办公,10,11,',
        '5,苏青路演示孵化器,A座,5F,504,工位,10,,',
        '6,苏青路演示孵化器,A座,5F,505,办公,399.5,,',
      ),
    )
    expect(reasons).toEqual(['carrier-unknown', 'over-rest', 'area-missing', 'part-over-gross', 'desks-missing'])
    expect(counts).toEqual({ ...nothing, created: 1, refused: 5 })
  })

  test('without a column for the carrier asks for it once', async () => {
    const bare = lines('房间号,用途,建筑面积', '101,办公,50')
    await expect(take('units', bare)).rejects.toMatchObject({ code: 'roster.refused', detail: { what: 'carrier' } })
    expect((await take('units', bare, { carrier: '苏青路演示孵化器' })).counts).toEqual({ ...nothing, created: 1 })
  })

  test('is undone whole: rooms go, the floor is undivided as before', async () => {
    const { batch } = await take('units', lines(unitHead, ...unitRows))
    expect(await undo(batch)).toMatchObject({ removed: 3, kept: 0 })
    expect((await units()).map((one) => [one.kind, one.grossCent])).toEqual([['whole', 100_000]])
  })

  test('is undone but for rooms used or edited since, and no ㎡ is counted twice', async () => {
    const { batch } = await take('units', lines(unitHead, ...unitRows))
    const [first, second] = await rooms()
    const firm = await aFirm(house, '沈阳云岭数据科技有限公司')
    await house.carryOut(beginStay, { carrier, firm, unit: first?.fact, kind: 'physical', from: '2024-01-01' })
    const edited = {
      carrier,
      unit: second?.fact,
      number: '302',
      kind: 'lab',
      gross: '310',
      from: '2020-01-01',
      why: '测绘',
    }
    await house.carryOut(correctUnit, { ...edited, building: 'A座', floor: '3F' })
    expect(await undo(batch)).toMatchObject({ removed: 1, kept: 2 })
    expect((await rooms()).map(({ number }) => number)).toEqual(['301', '302'])
    expect(await areaOn('2024-06-30')).toBe(1000)
  })

  test('goes out as it can come in again', async () => {
    await take('units', lines(unitHead, ...unitRows))
    const { carrier: name, rows } = await house.lookAt(unitExport, { carrier })
    const sheet = unitSheet(name, rows)
    const bytes = workbook([sheet.columns.map(({ header }) => header), ...sheet.rows.map((row) => [...row])])
    expect((await take('units', bytes)).counts).toEqual({ ...nothing, unchanged: 3 })
  })
})

const tenantHead =
  '企业名称,统一社会信用代码,载体名称,楼层,房间号,是否在孵,入驻面积（㎡）,入驻时间,合同到期日,毕业时间,备注'
const tenantRows = [
  '沈阳云岭数据科技有限公司,,苏青路演示孵化器,3F,301,是,150,2022-03-01,2025-02-28,,一期',
  '沈阳青禾智能装备有限公司,,苏青路演示孵化器,,,否,,2021.5.6,,2023-12-01,',
]

describe('a tenant list', () => {
  beforeEach(async () => {
    await house.carryOut(addUnit, { carrier, building: 'A座', floor: '3', number: '301', kind: 'office', gross: '200' })
    await aFirm(house, '沈阳云岭数据科技有限公司')
    await aFirm(house, '沈阳青禾智能装备有限公司')
  })

  test('begins stays where the firms are, with lease and graduation; the same file again changes nothing', async () => {
    expect((await take('tenants', lines(tenantHead, ...tenantRows))).counts).toEqual({ ...nothing, created: 2 })
    const [room] = await rooms()
    expect((await stays()).map(({ stay }) => stay).sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))).toMatchObject([
      {
        unit: null,
        kind: 'physical',
        incubating: false,
        fromOn: '2021-05-06',
        toOn: '2023-12-01',
        departure: 'graduated',
      },
      {
        unit: room?.fact,
        areaCent: 15_000,
        incubating: true,
        fromOn: '2022-03-01',
        toOn: null,
        leaseEndOn: '2025-03-01',
        note: '一期',
      },
    ])
    expect((await take('tenants', lines(tenantHead, ...tenantRows))).counts).toEqual({ ...nothing, unchanged: 2 })
  })

  test('gives no room to two firms, and none that is not there', async () => {
    await take('tenants', lines(tenantHead, ...tenantRows))
    const { reasons } = await take(
      'tenants',
      lines(
        tenantHead,
        '沈阳青禾智能装备有限公司,,苏青路演示孵化器,3F,301,否,,2024-01-01,,,',
        '沈阳青禾智能装备有限公司,,苏青路演示孵化器,9F,901,否,,2024-01-01,,,',
        '沈阳云岭数据科技有限公司,,苏青路演示孵化器,3F,301,否,,2022-04-01,,,',
        '沈阳云岭数据科技有限公司,,苏青路演示孵化器,3F,301,否,201,2022-03-01,,,',
        '沈阳云岭数据科技有限公司,,苏青路演示孵化器,,,否,,2022-03,,,',
        '沈阳无名未登记有限公司,,苏青路演示孵化器,,,否,,2024-01-01,,,',
        '沈阳青禾智能装备有限公司,,苏青路演示孵化器,,,否,,2019-01-01,,,',
      ),
    )
    expect(reasons).toEqual([
      'room-taken',
      'room-unknown',
      'stay-other-day',
      'over-room',
      'entered-not-exact',
      'firm-unknown',
      'stay-other-day',
    ])
  })

  test('brings firms only where that is asked for, and undoing takes both out again', async () => {
    const list = lines(tenantHead, '沈阳新云演示科技有限公司,,苏青路演示孵化器,,,是,,2024-01-01,,,')
    expect((await take('tenants', list)).reasons).toEqual(['firm-unknown'])
    const { batch, counts } = await take('tenants', list, { createFirms: 'on' })
    expect(counts).toEqual({ ...nothing, created: 1 })
    expect(await undo(batch)).toMatchObject({ kept: 0 })
    expect(await stays()).toEqual([])
    expect((await take('tenants', list)).reasons).toEqual(['firm-unknown'])
  })

  test('goes out as it can come in again', async () => {
    await take('tenants', lines(tenantHead, ...tenantRows))
    const { carrier: name, rows } = await house.lookAt(tenantExport, { carrier })
    const sheet = tenantSheet(name, rows)
    const bytes = workbook([sheet.columns.map(({ header }) => header), ...sheet.rows.map((row) => [...row])])
    expect((await take('tenants', bytes)).counts).toEqual({ ...nothing, unchanged: rows.length })
    expect(rows.length).toBe(1)
  })

  test('is the officer’s, and of the own carriers an operator may take out only', async () => {
    const file = { name: '清单.csv', bytes: lines(tenantHead, ...tenantRows) }
    const operator = house.operator([carrier])
    await expect(house.carryOut(importRoster, { list: 'tenants', file }, operator)).rejects.toMatchObject({
      code: 'not-allowed',
    })
    expect((await house.lookAt(tenantExport, { carrier }, operator)).rows).toEqual([])
    const other = await aCarrier(house, { name: '另一演示孵化器' })
    await expect(house.lookAt(tenantExport, { carrier: other }, operator)).rejects.toMatchObject({ code: 'not-found' })
  })
})
