// Rosters taken in and undone, with invented firms only.
import { expect, test } from 'vitest'
import { adjustImport } from '#acts/adjust-import.server.ts'
import { commitImport } from '#acts/commit-import.server.ts'
import { discardImport } from '#acts/discard-import.server.ts'
import { importRoster } from '#acts/import-roster.server.ts'
import { readRoster } from '#acts/read-roster.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { renameFirm } from '#acts/rename-firm.server.ts'
import { undoImport } from '#acts/undo-import.server.ts'
import { batchById, importRows } from '#db/queries/imports.ts'
import { factsVersion } from '#db/queries/journal.ts'
import { carrier, carrierTerm, unit } from '#db/schema/carrier.ts'
import { firm, firmName, residence } from '#db/schema/firm.ts'
import { change, journal } from '#db/schema/journal.ts'
import { recognition } from '#db/schema/recognition.ts'
import { completeCode } from '#domain/credit-code.ts'
import { useHouse } from '#tests/house.ts'
import { csv, workbook } from '#tests/rosters/books.ts'

const house = useHouse()

const codeOf = (n: number) => completeCode('91210105', `MA${String(n).padStart(6, '0')}`)
const wrongCode = (n: number) => `${codeOf(n).slice(0, 17)}${codeOf(n).endsWith('0') ? '1' : '0'}`

const firmsHead = '企业名称,统一社会信用代码,成立日期,注册资本（万元）,联系人,迁入日期,所属区'
const firmList = (...rows: string[]) => csv([firmsHead, ...rows].join('\n'))
const star = `北塔星光软件有限公司,${codeOf(1)},2015-03-02,500,,,皇姑区`
const moon = `北塔月光软件有限公司,${codeOf(2)},2016-04-05,100,,2020-07-01,皇姑区`

type Values = Record<string, unknown>
const take = (list: string, bytes: Uint8Array, values: Values = {}) =>
  house.carryOut(importRoster, { list, file: { name: '名单.csv', bytes }, ...values })

const countsOf = async (list: string, bytes: Uint8Array, values: Values = {}) => {
  const { judged } = await take(list, bytes, values)
  const { created, updated, unchanged, refused, skipped } = judged.counts
  return { created, updated, unchanged, refused, skipped }
}
const none = { created: 0, updated: 0, unchanged: 0, refused: 0, skipped: 0 }

const firms = async () => (await house.store.read((db) => db.select().from(firm))).filter((one) => !one.withdrawnAt)
const firmNamed = async (name: string) => (await firms()).find((one) => one.name === name)
const names = async () =>
  (await house.store.read((db) => db.select().from(firmName))).filter((one) => !one.supersededAt)
const residences = async () =>
  (await house.store.read((db) => db.select().from(residence))).filter((one) => !one.supersededAt)
const grants = async () =>
  (await house.store.read((db) => db.select().from(recognition))).filter((one) => !one.supersededAt)
const refusals = (batch: string) =>
  house.store.read((db) =>
    importRows({ db }, house.officer.viewer, batch, 'refused', { size: 100, offset: 0 }).then((rows) =>
      rows.map(({ row }) => [row.row, row.column, row.value, row.reason]),
    ),
  )

test('a list of firms is created, in the district since they moved in or, presumed, since their registration', async () => {
  expect(await countsOf('firms', firmList(star, moon))).toEqual({ ...none, created: 2 })
  const [first, second] = await firms()
  expect(first).toMatchObject({
    name: '北塔星光软件有限公司',
    code: codeOf(1),
    capitalYuan: 5_000_000,
    codeStanding: 'sound',
  })
  const days = await residences()
  expect(days.find((one) => one.firm === first?.id)).toMatchObject({
    fromOn: '2015-03-02',
    presumed: true,
    arrival: 'registered',
  })
  expect(days.find((one) => one.firm === second?.id)).toMatchObject({
    fromOn: '2020-07-01',
    presumed: false,
    arrival: 'moved-in',
  })
})

test('the same file again changes nothing: no record, no change in the journal, no move of the facts', async () => {
  await take('firms', firmList(star, moon))
  const before = await house.store.read((db) => factsVersion({ db }, house.officer.viewer))
  const changes = (await house.store.read((db) => db.select().from(change))).length
  expect(await countsOf('firms', firmList(star, moon))).toEqual({ ...none, unchanged: 2 })
  expect((await house.store.read((db) => db.select().from(change))).length).toBe(changes)
  expect(await house.store.read((db) => factsVersion({ db }, house.officer.viewer))).toBe(before)
})

test('one journal row for the batch, one change for each firm', async () => {
  const { batch } = await take('firms', firmList(star, moon))
  const rows = await house.store.read((db) => db.select().from(journal))
  expect(rows.map((row) => [row.act, row.subject, row.result])).toEqual([['import-roster', batch, 'done']])
  const changes = await house.store.read((db) => db.select().from(change))
  expect(changes.map((one) => [one.kind, one.batch])).toEqual([
    ['firm', batch],
    ['firm', batch],
  ])
})

test('an empty cell never erases; a filled one that differs updates', async () => {
  await take('firms', firmList(`北塔星光软件有限公司,${codeOf(1)},2015-03-02,500,张三,,`))
  expect(await countsOf('firms', firmList(`北塔星光软件有限公司,${codeOf(1)},,800,,,`))).toEqual({
    ...none,
    updated: 1,
  })
  expect(await firmNamed('北塔星光软件有限公司')).toMatchObject({
    capitalYuan: 8_000_000,
    contactName: '张三',
    registeredOn: '2015-03-02',
  })
})

test('another name under the same code is a change of name on the day of the list; the old list says nothing new then', async () => {
  await take('firms', firmList(star))
  const renamed = star.replace('星光', '晨光')
  expect(await countsOf('firms', firmList(renamed), { issuedOn: '2024-05-01' })).toEqual({ ...none, updated: 1 })
  expect((await names()).map(({ name, fromOn, toOn }) => [name, fromOn, toOn]).sort()).toEqual(
    [
      ['北塔星光软件有限公司', null, '2024-05-01'],
      ['北塔晨光软件有限公司', '2024-05-01', null],
    ].sort(),
  )
  expect((await firmNamed('北塔晨光软件有限公司'))?.searchKey).toContain('北塔星光')
  expect(await countsOf('firms', firmList(star))).toEqual({ ...none, unchanged: 1 })
})

test('without a code a firm is known by its name, present or former; likeness is no match', async () => {
  await take('firms', firmList(star))
  const byName = firmList('北塔星光软件有限公司,,,600,,,', '北塔星光软件公司,,,1,,,')
  const { judged } = await take('firms', byName)
  expect(judged.rows.map(({ judgement }) => judgement.outcome)).toEqual(['updated', 'created'])
})

test('a failing code is kept and flagged; a lost one refuses the row; a slip is not mended', async () => {
  const rows = [
    ['企业名称', '统一社会信用代码'],
    ['北塔一号有限公司', wrongCode(1)],
    ['北塔二号有限公司', 9.12101051179337e17],
  ]
  const { batch, judged } = await take('firms', workbook(rows))
  expect(judged.counts).toMatchObject({ created: 1, refused: 1 })
  expect(await firmNamed('北塔一号有限公司')).toMatchObject({ code: wrongCode(1), codeStanding: 'to-verify' })
  expect((await refusals(batch))[0]).toMatchObject([3, '统一社会信用代码', expect.any(String), 'code-lost'])
})

test('a sound code on a later list mends one that failed', async () => {
  await take('firms', firmList(`北塔一号有限公司,${wrongCode(1)},,,,,`))
  expect(await countsOf('firms', firmList(`北塔一号有限公司,${codeOf(1)},,,,,`))).toEqual({ ...none, updated: 1 })
  expect(await firmNamed('北塔一号有限公司')).toMatchObject({ code: codeOf(1), codeStanding: 'sound' })
})

test('two rows of one code: the second is judged against the first', async () => {
  const { judged } = await take('firms', firmList(star, star, star.replace(',500,', ',700,')))
  expect(judged.rows.map(({ judgement }) => judgement.outcome)).toEqual(['created', 'unchanged', 'updated'])
  expect((await firms()).map((one) => one.capitalYuan)).toEqual([7_000_000])
})

test('a name that bears another sound code is left to the officer', async () => {
  await take('firms', firmList(star))
  const { batch } = await take('firms', firmList(star.replace(codeOf(1), codeOf(9))))
  expect(await refusals(batch)).toEqual([[2, '统一社会信用代码', codeOf(9), 'name-has-other-code']])
})

test('rows of another district, sums and feet are skipped and counted', async () => {
  const list = firmList(
    star,
    `和平一号有限公司,${codeOf(5)},2015-01-01,1,,,和平区`,
    '合计,,,501,,,',
    '填表人：王敏,,,,,,',
  )
  expect(await countsOf('firms', list)).toEqual({ ...none, created: 1, skipped: 3 })
})

const officialList = (...rows: string[]) =>
  csv(['2024年高新技术企业名单,,', '序号,企业名称,证书编号', ...rows].join('\n'))
const highTech = { kind: 'high-tech', issuedOn: '2024-06-20', batchName: '2024年第一批', notice: '辽科发〔2024〕1号' }

test('an official list of 序号, 名称, 编号: what holds for all is said once; an unknown firm is refused by name', async () => {
  await take('firms', firmList(star))
  const list = officialList('1,北塔星光软件有限公司,GR202421000001', '2,北塔无名有限公司,GR202421000002')
  const { batch, judged } = await take('recognitions', list, highTech)
  expect(judged.counts).toMatchObject({ created: 1, refused: 1, skipped: 1 })
  expect(await refusals(batch)).toEqual([[4, '企业名称', '北塔无名有限公司', 'firm-unknown']])
  expect(await grants()).toMatchObject([
    {
      kind: 'high-tech',
      number: 'GR202421000001',
      issuedOn: '2024-06-20',
      fromOn: '2024-06-20',
      toOn: '2027-06-20',
      batchName: '2024年第一批',
      notice: '辽科发〔2024〕1号',
      ruleSet: 'HNTE_2016',
      route: 'first',
    },
  ])
  expect((await take('recognitions', list, highTech)).judged.counts).toMatchObject({ unchanged: 1, refused: 1 })
})

test('with 创建 ticked an unknown firm comes with its recognition, in the district, presumed', async () => {
  const list = officialList('1,北塔无名有限公司,GR202421000002')
  expect(await countsOf('recognitions', list, { ...highTech, createFirms: 'on' })).toEqual({
    ...none,
    created: 1,
    skipped: 1,
  })
  expect((await firms()).map((one) => [one.name, one.codeStanding])).toEqual([['北塔无名有限公司', 'missing']])
  expect(await residences()).toMatchObject([{ fromOn: null, presumed: true, arrival: 'unknown' }])
  expect(await countsOf('recognitions', list, highTech)).toEqual({ ...none, unchanged: 1, skipped: 1 })
})

test('kind and day are never guessed: a list without them is refused whole', async () => {
  const list = officialList('1,北塔无名有限公司,GR202421000002')
  await expect(take('recognitions', list, { kind: 'high-tech' })).rejects.toMatchObject({
    code: 'roster.refused',
    detail: { reason: 'roster.needs', what: 'issuedOn' },
  })
  await expect(take('recognitions', list, { issuedOn: '2024-06-20' })).rejects.toMatchObject({
    detail: { reason: 'roster.needs', what: 'kind' },
  })
})

test('a number that another firm has is refused; a renewal stands beside the old certificate', async () => {
  await take('firms', firmList(star, moon))
  await take('recognitions', officialList('1,北塔星光软件有限公司,GR202121000001'), {
    ...highTech,
    issuedOn: '2021-09-24',
  })
  const { batch } = await take(
    'recognitions',
    officialList('1,北塔月光软件有限公司,GR202121000001', '2,北塔星光软件有限公司,GR202421000009'),
    highTech,
  )
  expect(await refusals(batch)).toEqual([[3, '证书编号', 'GR202121000001', 'number-known']])
  expect((await grants()).map((one) => [one.issuedOn, one.route, one.toOn]).sort()).toEqual([
    ['2021-09-24', 'first', '2024-09-24'],
    ['2024-06-20', 'renewal', '2027-06-20'],
  ])
})

test('科小 by year: from the day it is entered, never backdated, to the end of the year; again changes nothing', async () => {
  await take('firms', firmList(star))
  const list = csv('企业名称,入库登记编号\n北塔星光软件有限公司,202421010508000123\n')
  expect(await countsOf('recognitions', list, { kind: 'tech-sme', year: '2024' })).toEqual({ ...none, created: 1 })
  expect(await grants()).toMatchObject([{ fromOn: '2024-06-30', toOn: '2025-01-01', form: 'registration' }])
  house.setToday('2024-08-01')
  expect(await countsOf('recognitions', list, { kind: 'tech-sme', year: '2024' })).toEqual({ ...none, unchanged: 1 })
})

test('undo removes what the batch created; the register is as before, and the file may come again', async () => {
  const { batch } = await take('firms', firmList(star, moon))
  await house.carryOut(undoImport, { batch, version: '2' })
  expect([await firms(), await names(), await residences()]).toEqual([[], [], []])
  expect(await countsOf('firms', firmList(star, moon))).toEqual({ ...none, created: 2 })
})

test('undo restores what the batch changed: values, names, days', async () => {
  await take('firms', firmList(star))
  const [before] = await firms()
  const { batch } = await take(
    'firms',
    firmList(star.replace('星光', '晨光').replace(',500,,,', ',900,李四,2019-01-01,')),
    {
      issuedOn: '2024-05-01',
    },
  )
  expect((await residences())[0]).toMatchObject({ fromOn: '2019-01-01', presumed: false })
  expect(await house.carryOut(undoImport, { batch, version: '2' })).toMatchObject({ kept: 0 })
  const { version: _, updatedAt: __, ...restored } = (await firms())[0] ?? { version: 0, updatedAt: '' }
  expect(before).toMatchObject(restored)
  expect((await names()).map(({ name, toOn }) => [name, toOn])).toEqual([['北塔星光软件有限公司', null]])
  expect(await residences()).toMatchObject([{ fromOn: '2015-03-02', presumed: true }])
})

test('a record edited since is kept and listed', async () => {
  const { batch } = await take('firms', firmList(star, moon))
  const edited = await firmNamed('北塔星光软件有限公司')
  await house.carryOut(renameFirm, {
    firm: edited?.id,
    version: '1',
    name: '北塔晨光软件有限公司',
    fromOn: '2024-06-01',
  })
  expect(await house.carryOut(undoImport, { batch, version: '2' })).toMatchObject({ removed: 1, kept: 1 })
  expect((await firms()).map((one) => one.name)).toEqual(['北塔晨光软件有限公司'])
  const kept = await house.store.read((db) =>
    importRows({ db }, house.officer.viewer, batch, 'kept', { size: 10, offset: 0 }),
  )
  expect(kept.map(({ row, firm: name }) => [row.row, name])).toEqual([[2, '北塔晨光软件有限公司']])
  await expect(house.carryOut(undoImport, { batch, version: '3' })).rejects.toMatchObject({
    code: 'batch.not-committed',
  })
})

test('undo of recognitions that came with their firms', async () => {
  const list = officialList('1,北塔无名有限公司,GR202421000002')
  const { batch } = await take('recognitions', list, { ...highTech, createFirms: 'on' })
  await house.carryOut(undoImport, { batch, version: '2' })
  expect([await firms(), await grants()]).toEqual([[], []])
})

test('strict: one refused row and nothing is written', async () => {
  const list = firmList(star, ',,2015-01-01,5,,,')
  await expect(take('firms', list, { strict: 'on' })).rejects.toMatchObject({
    code: 'roster.row-refused',
    detail: { refused: 1 },
  })
  expect(await firms()).toEqual([])
  expect((await house.store.read((db) => db.select().from(journal))).map((row) => row.result)).toEqual(['refused'])
})

test('in the browser: read, mapped by hand, committed; a second commit finds it taken in', async () => {
  const bytes = csv(`名称,代码号,备注\n北塔星光软件有限公司,${codeOf(1)},甲\n`)
  const batch = await house.carryOut(readRoster, { list: 'firms', file: { name: 'a.csv', bytes } })
  await expect(house.carryOut(commitImport, { batch, version: '1' })).rejects.toMatchObject({ code: 'roster.refused' })
  await house.carryOut(adjustImport, { batch, version: '1', 'column.0': 'name', 'column.1': 'code' })
  const done = await house.carryOut(commitImport, { batch, version: '2' })
  expect(done.counts).toMatchObject({ created: 1 })
  await expect(house.carryOut(commitImport, { batch, version: '3' })).rejects.toMatchObject({ code: 'batch.not-open' })
})

test('a preview that is given up leaves nothing', async () => {
  const batch = await house.carryOut(readRoster, { list: 'firms', file: { name: 'a.csv', bytes: firmList(star) } })
  expect(await firms()).toEqual([])
  await house.carryOut(discardImport, { batch })
  expect(await house.store.read((db) => batchById({ db }, house.officer.viewer, batch))).toBeNull()
})

test('a file that is no roster is refused whole, nothing is kept of it', async () => {
  const file = { name: 'a.pdf', bytes: csv('%PDF-1.7') }
  await expect(house.carryOut(readRoster, { list: 'firms', file })).rejects.toMatchObject({
    code: 'roster.refused',
    detail: { reason: 'roster.not-a-roster' },
  })
})

test('only officers import', async () => {
  const values = { list: 'firms', file: { name: 'a.csv', bytes: firmList(star) } }
  await expect(house.carryOut(importRoster, values, house.leader)).rejects.toMatchObject({ code: 'not-allowed' })
})

test('a firm registered by hand is met by its code and completed', async () => {
  await house.carryOut(registerFirm, { name: '北塔星光软件有限公司', code: codeOf(1) })
  expect(await countsOf('firms', firmList(star))).toEqual({ ...none, updated: 1 })
  expect(await residences()).toMatchObject([{ fromOn: '2015-03-02', presumed: true, arrival: 'registered' }])
})

const carrierHead = '载体名称,载体类型,载体级别,运营机构,建筑面积（平方米）,启用日期,是否信创'
test('carriers: created with their floor, updated, undone', async () => {
  const list = (area: string) => csv(`${carrierHead}\n北塔孵化器,孵化器,省级,北塔运营有限公司,${area},2019-05-01,是\n`)
  const first = await take('carriers', list('12000'))
  expect(first.judged.counts).toMatchObject({ created: 1 })
  expect((await take('carriers', list('12000'))).judged.counts).toMatchObject({ unchanged: 1 })
  const second = await take('carriers', list('13500.5'))
  expect(second.judged.counts).toMatchObject({ updated: 1 })
  const floors = async () => (await house.store.read((db) => db.select().from(unit))).filter((one) => !one.supersededAt)
  expect((await floors()).map((one) => one.grossCent)).toEqual([1_350_050])
  await house.carryOut(undoImport, { batch: second.batch, version: '2' })
  expect((await floors()).map((one) => one.grossCent)).toEqual([1_200_000])
  await house.carryOut(undoImport, { batch: first.batch, version: '2' })
  expect(await floors()).toEqual([])
  expect((await house.store.read((db) => db.select().from(carrierTerm))).every((one) => one.supersededAt)).toBe(true)
  expect((await house.store.read((db) => db.select().from(carrier))).every((one) => one.withdrawnAt)).toBe(true)
})
