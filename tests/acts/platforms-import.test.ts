// Lists of platforms, with invented platforms and firms only.
import { describe, expect, test } from 'vitest'
import { importRoster } from '#acts/import-roster.server.ts'
import { undoImport } from '#acts/undo-import.server.ts'
import { batchById } from '#db/queries/imports.ts'
import { platformsWithUpgrades } from '#db/queries/platforms.ts'
import { platformSheet } from '#rosters/platform-sheet.server.ts'
import { aFirm } from '#tests/acts/premises.ts'
import { useHouse } from '#tests/house.ts'
import { csv } from '#tests/rosters/books.ts'
import { actualsOn } from '#tests/views/figures-in-sql.ts'
import { platformExport } from '#views/platform-list.server.ts'

const house = useHouse()
const lines = (...rows: string[]) => csv(rows.join('\n'))
const take = async (bytes: Uint8Array) => {
  const file = { name: '平台清单.csv', bytes }
  const { batch, judged } = await house.carryOut(importRoster, { list: 'platforms', file })
  const { created, updated, unchanged, refused } = judged.counts
  const reasons = judged.rows.flatMap(({ judgement }) => judgement.refusal?.reason ?? [])
  return { batch, counts: { created, updated, unchanged, refused }, reasons }
}
const nothing = { created: 0, updated: 0, unchanged: 0, refused: 0 }
const known = () => house.store.read((db) => platformsWithUpgrades({ db }, house.officer.viewer))
const countedOn = async (on: string) =>
  (await house.store.read((db) => actualsOn({ db }, house.officer.viewer, on, ['national', 'provincial'])))[
    'innovation-platforms'
  ]

const head = '序号,平台名称,类型,级别,依托单位,技术领域,批准文号,认定部门,认定时间,终止日期,备注'
const rows = [
  '1,北陵装备重点实验室,重点实验室,市级,沈阳北陵智航装备有限公司,智能装备,沈科发〔2020〕9号,市科技局,2020-05-01,2022-03-01,',
  '2,北陵装备重点实验室,重点实验室,省级,沈阳北陵智航装备有限公司,智能装备,辽科发〔2022〕3号,省科技厅,2022-03-01,,',
  '3,材料中试基地,中试基地,省,沈阳某大学,新材料,,,2023.6.15,,',
  '合计,3,,,,,,,,,',
]

describe('a list of platforms', () => {
  test('brings each once, its host found by name, its upgrade linked; the same file again changes nothing', async () => {
    const firm = await aFirm(house, '沈阳北陵智航装备有限公司')
    expect((await take(lines(head, ...rows))).counts).toEqual({ ...nothing, created: 3 })
    const all = (await known()).map(({ platform }) => platform)
    const lower = all.find(({ level }) => level === 'municipal')
    expect(all.find(({ number }) => number === '辽科发〔2022〕3号')).toMatchObject({
      ...{ hostFirm: firm, follows: lower?.fact, field: '智能装备', fromOn: '2022-03-01', toOn: null },
    })
    expect(all.find(({ type }) => type === 'pilot-base')).toMatchObject({
      hostName: '沈阳某大学',
      fromOn: '2023-06-15',
    })
    expect(await Promise.all(['2022-02-28', '2022-03-01', '2023-06-15'].map(countedOn))).toEqual([0, 1, 2])
    expect((await take(lines(head, ...rows))).counts).toEqual({ ...nothing, unchanged: 3 })
  })

  test('changes what it says otherwise and erases nothing; undone, all is as before', async () => {
    await take(lines(head, ...rows))
    const { batch, counts } = await take(
      lines(head, '1,材料中试基地,,省级,,先进材料,,,,,', '2,新型研究院,新型研发机构,市级,,,,,2024-01-01,,'),
    )
    expect(counts).toEqual({ ...nothing, updated: 1, created: 1 })
    const base = async () => (await known()).find(({ platform }) => platform.type === 'pilot-base')?.platform
    expect(await base()).toMatchObject({ field: '先进材料', hostName: '沈阳某大学', fromOn: '2023-06-15' })
    const row = await house.store.read((db) => batchById({ db }, house.officer.viewer, batch))
    await house.carryOut(undoImport, { batch, version: String(row?.version) })
    expect(await base()).toMatchObject({ field: '新材料' })
    expect(await known()).toHaveLength(3)
  })

  test('refuses with the reason what is no platform, has no level or day, or stands already at another level', async () => {
    await take(lines(head, ...rows))
    const { reasons } = await take(
      lines(
        head,
        '1,,重点实验室,省级,,,,,2024-01-01,,',
        '2,某实验室,,省级,,,,,2024-01-01,,',
        '3,某实验室,重点实验室,,,,,,2024-01-01,,',
        '4,某实验室,重点实验室,省级,,,,,,,',
        '5,某实验室,重点实验室,省级,,,,,2024年1月,,',
        '6,材料中试基地,中试基地,国家级,,,,,2024-01-01,,',
        '7,某实验室,重点实验室,省级,,,,,2024-01-01,2023-01-01,',
      ),
    )
    expect(reasons).toEqual([
      'name-missing',
      'platform-type-missing',
      'level-missing',
      'day-missing',
      'day-not-exact',
      'platform-known',
      'range-empty',
    ])
  })

  test('goes out as it came in, upgrade and all, and comes in again unchanged', async () => {
    const lab = {
      name: '全国智能重点实验室',
      type: 'innovation-centre',
      host: '沈阳某大学',
      field: '芯片',
      authority: null,
    }
    const sheet = platformSheet([
      { ...lab, level: 'municipal', number: null, fromOn: '2021-03-01', toOn: '2023-01-01', source: '2021年名单' },
      { ...lab, level: 'national', number: '国科1号', fromOn: '2023-01-01', toOn: null, source: null },
    ])
    const bytes = lines(
      sheet.columns.map(({ header }) => header).join(','),
      ...sheet.rows.map((cells) => cells.map((cell) => cell ?? '').join(',')),
    )
    expect((await take(bytes)).counts).toEqual({ ...nothing, created: 2 })
    expect((await take(bytes)).counts).toEqual({ ...nothing, unchanged: 2 })
    const { rows: out } = await house.lookAt(platformExport, { open: '', sort: 'from' })
    const again = platformSheet(
      out.map(({ platform, host }) => ({ ...platform, host: host?.name ?? platform.hostName })),
    )
    expect(again).toEqual(sheet)
    expect((await known()).map(({ upgraded }) => upgraded).sort()).toEqual([false, true])
  })
})
