// Real rosters, only where ROSTER_SAMPLES names a folder that holds them; their rows are never copied here.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readingOf } from '#tests/rosters/books.ts'

const folder = process.env.ROSTER_SAMPLES ?? ''
const present = folder !== '' && existsSync(folder)
const sample = (name: string) => new Uint8Array(readFileSync(join(folder, name)))

describe.skipIf(!present)(present ? 'real rosters' : 'real rosters (skipped: ROSTER_SAMPLES names no folder)', () => {
  test('2,000 firms as UTF-8: each with a name and a sound code', async () => {
    const reading = await readingOf(sample('huanggu_firms_2000.csv'))
    expect([reading.rows.length, reading.skipped.length, reading.faults]).toEqual([2_000, 0, []])
    expect(reading.rows.filter(({ cells }) => !cells.name?.value || !cells.code?.value || cells.code.finding)).toEqual(
      [],
    )
    expect(reading.rows.every(({ cells }) => cells.registeredOn?.value?.precision === 'day')).toBe(true)
    const capitals = reading.rows.flatMap(({ cells }) => cells.capital?.finding?.code ?? [])
    expect(capitals.filter((code) => code === 'cell.not-money')).toEqual([])
  })

  test('200 firms as GB18030 read with the same columns', async () => {
    const reading = await readingOf(sample('huanggu_firms_200_gb18030.csv'))
    expect(reading.rows).toHaveLength(200)
    expect(reading.columns).toEqual((await readingOf(sample('huanggu_firms_2000.csv'))).columns)
    expect(reading.rows.every(({ cells }) => cells.name?.value && cells.code?.value)).toBe(true)
  })

  test('an analyst’s sheet without credit codes says what it lacks', async () => {
    const reading = await readingOf(sample('neeq_placements_2017.xlsx'))
    expect(reading.faults.map(({ code, detail }) => [code, detail])).toEqual([
      ['roster.no-header', { sheet: '工作表1' }],
      ['roster.lacks-column', { sheet: '工作表1', field: 'name' }],
      ['roster.lacks-column', { sheet: '工作表1', field: 'code' }],
    ])
    expect(reading.columns[1]).toMatchObject({ header: '名称', field: null, offers: ['name'] })
  })

  test('with 名称 mapped by hand: 1,380 rows, the foot skipped, each other column listed, 代码 no credit code', async () => {
    const reading = await readingOf(sample('neeq_placements_2017.xlsx'), { mapping: { 1: 'name' } })
    expect(reading.rows).toHaveLength(1_380)
    expect(reading.skipped.map(({ row, why }) => [row, why])).toEqual([[1_382, 'foot']])
    expect(reading.columns.filter(({ field }) => field === null)).toHaveLength(24)
    expect(reading.columns[0]).toMatchObject({ header: '代码', field: null, how: 'none' })
    expect(reading.columns.some(({ offers }) => offers?.includes('code'))).toBe(false)
    expect(reading.rows.every(({ cells }) => cells.name?.value)).toBe(true)
  })
})
