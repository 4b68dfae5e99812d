// The demo lives through its years by the acts: exactly the plan's base, and a believable present.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDemo } from '#commands/demo.ts'
import { databaseUrl, engineOf } from '#db/engine.ts'
import { openStore, type Store } from '#db/store.server.ts'
import { judgeCode } from '#domain/credit-code.ts'
import type { Viewer } from '#domain/permission.ts'
import { chanceOf } from '#seeds/demo/chance.ts'
import { demoFirms } from '#seeds/demo/firms.ts'
import { demoStory } from '#seeds/demo/story.ts'
import { actualsOn, firmsCount, holdersOn, rungsOn } from '#tests/views/figures-in-sql.ts'

const leader: Viewer = { account: 'leader', name: '李正', district: '210105', roles: ['leader'], carriers: [] }
const levels = ['national', 'provincial'] as const

test('every invented firm says that it is invented, and has a code that passes both checks', () => {
  const firms = demoFirms(chanceOf(1))
  expect(firms.length).toBe(1800)
  expect(firms.filter((one) => !one.name.endsWith('（演示）') || judgeCode(one.code).finding !== 'valid')).toEqual([])
})

test('the same seed tells the same story', () => {
  const days = (seed: number) => demoStory(seed).map((event) => `${event.day} ${event.rank}`)
  expect(days(7)).toEqual(days(7))
  expect(days(7)).not.toEqual(days(8))
})

const onSqlite = engineOf(databaseUrl()) === 'sqlite'

describe.runIf(onSqlite)('the filled demo (once, on SQLite: it takes a while)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'))
  let store: Store
  beforeAll(async () => {
    store = await openStore(`file:${join(folder, 'demo.db')}`)
    await fillDemo(store)
  }, 240_000)
  afterAll(async () => {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('on 2020-12-31 it stands exactly where the plan begins', async () => {
    await store.read(async (db) => {
      expect(await actualsOn({ db }, leader, '2020-12-31', levels)).toEqual({
        'high-tech-firms': 170,
        'xinchuang-firms': 18,
        'carrier-area-m2': 450_000,
        'innovation-platforms': 72,
      })
      expect((await holdersOn({ db }, leader, '2020-12-31')).gazelle).toBe(6)
    })
  })

  test('on 2024-06-30 it has come a believable way', async () => {
    await store.read(async (db) => {
      const actuals = await actualsOn({ db }, leader, '2024-06-30', levels)
      expect(actuals['high-tech-firms']).toBeGreaterThan(385)
      expect(actuals['high-tech-firms']).toBeLessThan(415)
      expect(actuals['xinchuang-firms']).toBeGreaterThan(200)
      expect(actuals['xinchuang-firms']).toBeLessThan(220)
      expect(actuals['carrier-area-m2']).toBe(780_000)
      expect(actuals['innovation-platforms']).toBe(88)
      const rungs = await rungsOn({ db }, leader, '2024-06-30')
      expect(rungs['tech-sme']).toBeGreaterThan(400)
      const firms = await firmsCount({ db }, leader, '2024-06-30')
      expect(Object.values(rungs).reduce((sum, one) => sum + one, 0)).toBe(firms)
      expect(firms).toBeGreaterThan(1650)
    })
  })
})
