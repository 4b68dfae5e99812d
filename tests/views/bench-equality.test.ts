// The benchmark's questions, answered from the database and counted by hand, on a small register of its own making.
import { expect, test } from 'vitest'
import { fill, registerOf } from '#bench/filling.ts'
import { businessDay } from '#bench/generator.ts'
import { fillPremises } from '#bench/premises-filling.ts'
import { premisesOf } from '#bench/premises-generator.ts'
import { premisesQuestions } from '#bench/premises-questions.ts'
import { questionsOf } from '#bench/questions.ts'
import { useHouse } from '#tests/house.ts'

const house = useHouse()
const firms = 200

test('every question measured is answered as counting by hand answers it', async () => {
  await fill(house.store, firms)
  house.setToday(businessDay)
  const register = registerOf(firms)
  const faults: string[] = []
  for (const question of questionsOf(firms)) faults.push(...(await question.faults(house.house, register)))
  expect(faults).toEqual([])
})

test('so is every question about premises', async () => {
  const premises = premisesOf({ rooms: 120, staysPerRoom: 6, firms: 60 })
  await fill(house.store, 60)
  await fillPremises(house.store, premises)
  house.setToday(businessDay)
  const register = registerOf(0)
  const faults: string[] = []
  for (const question of premisesQuestions(premises)) faults.push(...(await question.faults(house.house, register)))
  expect(faults).toEqual([])
})

test('the register is the same each time, skewed, and grows at its end', () => {
  const { firms } = registerOf(1_000)
  const recognitions = firms.flatMap((firm) => firm.recognitions.filter((one) => !one.supersededAt))
  const share = recognitions.filter(({ kind }) => kind === 'tech-sme').length / recognitions.length
  expect(recognitions.length / firms.length).toBeCloseTo(3, 0)
  expect(share).toBeGreaterThan(0.5)
  expect(new Set(firms.map(({ row }) => row.code)).size).toBe(firms.length)
  expect(registerOf(1_000).firms[999]).toEqual(firms[999])
})
