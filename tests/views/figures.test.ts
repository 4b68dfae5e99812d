import { expect, test } from 'vitest'
import { actualsOn, holdersOn, rungsOn } from '#db/queries/figures.ts'
import { useHouse } from '#tests/house.ts'

const house = useHouse()

test('an empty register counts nothing', async () => {
  const { viewer } = house.officer
  await house.store.read(async (db) => {
    expect(await actualsOn({ db }, viewer, '2024-06-30', ['national', 'provincial'])).toEqual({
      'high-tech-firms': 0,
      'xinchuang-firms': 0,
      'carrier-area-m2': 0,
      'innovation-platforms': 0,
    })
    expect((await rungsOn({ db }, viewer, '2024-06-30')).none).toBe(0)
    expect((await holdersOn({ db }, viewer, '2024-06-30')).unicorn).toBe(0)
  })
})
