// Real rosters, only where ROSTER_SAMPLES names a folder that holds them; and what a large file costs those who read meanwhile.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { adjustImport } from '#acts/adjust-import.server.ts'
import { importRoster } from '#acts/import-roster.server.ts'
import { readRoster } from '#acts/read-roster.server.ts'
import { completeCode } from '#domain/credit-code.ts'
import { useHouse } from '#tests/house.ts'
import { csv } from '#tests/rosters/books.ts'
import { importFile } from '#views/import-file.server.ts'

const house = useHouse()
const folder = process.env.ROSTER_SAMPLES ?? ''
const present = folder !== '' && existsSync(folder)
const sample = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) })

describe.skipIf(!present)(present ? 'real rosters' : 'real rosters (skipped: ROSTER_SAMPLES names no folder)', () => {
  test('2,000 firms: all created, none refused; again, and in GB18030: all unchanged', async () => {
    const take = (name: string) => house.carryOut(importRoster, { list: 'firms', file: sample(name) })
    const none = { created: 0, updated: 0, unchanged: 0, refused: 0, skipped: 0 }
    expect((await take('huanggu_firms_2000.csv')).judged.counts).toEqual({ ...none, rows: 2_000, created: 2_000 })
    expect((await take('huanggu_firms_2000.csv')).judged.counts).toEqual({ ...none, rows: 2_000, unchanged: 2_000 })
    expect((await take('huanggu_firms_200_gb18030.csv')).judged.counts).toEqual({ ...none, rows: 200, unchanged: 200 })
  })

  test('an analyst’s sheet without codes: refused whole; mapped by hand, 1,380 rows, the foot skipped, each other column listed', async () => {
    const file = sample('neeq_placements_2017.xlsx')
    await expect(house.carryOut(importRoster, { list: 'firms', file })).rejects.toMatchObject({
      code: 'roster.refused',
    })
    const batch = await house.carryOut(readRoster, { list: 'firms', file })
    await house.carryOut(adjustImport, { batch, version: '1', 'column.1': 'name' })
    const page = await house.lookAt(importFile, { batch })
    expect(page.counts).toMatchObject({ rows: 1_380, skipped: 1 })
    expect(page.preview?.columns.filter(({ field }) => field === null)).toHaveLength(24)
    expect(page.preview?.columns[0]).toMatchObject({ header: '代码', field: null })
    expect(page.preview?.hindrance).toMatchObject({ code: 'roster.lacks-column', detail: { field: 'code' } })
  })
})

test('readers go on while thousands of rows are written', async () => {
  const rows = Array.from(
    { length: 3_000 },
    (_, n) => `北塔第${n}号软件有限公司,${completeCode('91210105', `MA${String(n).padStart(6, '0')}`)},2015-03-02`,
  )
  const file = { name: '大名单.csv', bytes: csv(['企业名称,统一社会信用代码,成立日期', ...rows].join('\n')) }
  let turns = 0
  const clock = setInterval(() => {
    turns += 1
  }, 1)
  const { judged } = await house.carryOut(importRoster, { list: 'firms', file })
  clearInterval(clock)
  expect(judged.counts.created).toBe(3_000)
  expect(turns).toBeGreaterThan(50)
})
