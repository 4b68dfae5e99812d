import { describe, expect, it } from 'vitest'
import { addPlan } from '#acts/add-plan.server.ts'
import { correctTarget } from '#acts/correct-target.server.ts'
import { editPlan } from '#acts/edit-plan.server.ts'
import { setTarget } from '#acts/set-target.server.ts'
import { countedPlatforms, planInForce, targetsOf, wordingsOf } from '#db/queries/plans.ts'
import { useHouse } from '#tests/house.ts'

const house = useHouse()
const refusal = (code: string) => ({ code })
const fifteenth = { name: '十五五', title: '皇姑区“十五五”规划', baseOn: '2025-12-31', endOn: '2030-12-31' }
const fourteenth = { name: '十四五', title: '皇姑区“十四五”规划', baseOn: '2020-12-31', endOn: '2025-12-31' }
const highTech = {
  measure: 'high-tech-firms',
  base: '170',
  amount: '500',
  comparison: '>',
  chapter: '第一章第一节',
  confidence: 'seen',
}
const viewer = () => house.officer.viewer
const targets = (plan: string) => house.store.read((db) => targetsOf({ db }, viewer(), plan))

describe('a plan', () => {
  it('is added on a page and holds from its base day on', async () => {
    await house.carryOut(addPlan, fourteenth)
    await house.carryOut(addPlan, fifteenth)
    const on = (day: string) => house.store.read((db) => planInForce({ db }, viewer(), day))
    expect([(await on('2024-06-30'))?.name, (await on('2027-01-01'))?.name]).toEqual(['十四五', '十五五'])
  })

  it('has a name of its own and days in order', async () => {
    await house.carryOut(addPlan, fourteenth)
    await expect(house.carryOut(addPlan, fourteenth)).rejects.toMatchObject(refusal('plan.name-known'))
    const turned = { ...fifteenth, endOn: fifteenth.baseOn }
    await expect(house.carryOut(addPlan, turned)).rejects.toMatchObject(refusal('plan.days'))
  })

  it('tells the second saver', async () => {
    const plan = await house.carryOut(addPlan, fourteenth)
    const form = { plan, ...fourteenth, title: '新题目', version: '1' }
    await house.carryOut(editPlan, form)
    await expect(house.carryOut(editPlan, form)).rejects.toMatchObject(refusal('form.stale'))
  })
})

describe('a target', () => {
  it('is set once a measure', async () => {
    const plan = await house.carryOut(addPlan, fourteenth)
    await house.carryOut(setTarget, { plan, ...highTech })
    expect(await targets(plan)).toMatchObject([{ base: 170, target: 500, comparison: '>', definition: null }])
    await expect(house.carryOut(setTarget, { plan, ...highTech })).rejects.toMatchObject(refusal('target.known'))
  })

  it('is revised with a reason; what it was stays visible', async () => {
    const plan = await house.carryOut(addPlan, fourteenth)
    const target = await house.carryOut(setTarget, { plan, ...highTech })
    await house.carryOut(correctTarget, { plan, target, ...highTech, amount: '700', why: '中期调整' })
    expect(await targets(plan)).toMatchObject([{ fact: target, target: 700, why: '中期调整' }])
    const wordings = await house.store.read((db) => wordingsOf({ db }, viewer(), target))
    expect(wordings.map((one) => one.target)).toEqual([700, 500])
  })

  it('of platforms says which levels and types count, with the reason: provincial or higher of all types unless told otherwise', async () => {
    const plan = await house.carryOut(addPlan, fourteenth)
    const platforms = { ...highTech, measure: 'innovation-platforms', confidence: 'uncertain' }
    const target = await house.carryOut(setTarget, { plan, ...platforms })
    const counted = async () => {
      const { levels, types } = await house.store.read((db) => countedPlatforms({ db }, viewer(), '2024-06-30'))
      return { levels, types }
    }
    expect(await counted()).toEqual({ levels: ['national', 'provincial'], types: null })
    await house.carryOut(correctTarget, {
      plan,
      target,
      ...platforms,
      levels: ['municipal', 'national'],
      types: ['technology-centre', 'key-laboratory'],
      why: '口径明确',
    })
    expect(await counted()).toEqual({
      levels: ['national', 'municipal'],
      types: ['key-laboratory', 'technology-centre'],
    })
    const wordings = await house.store.read((db) => wordingsOf({ db }, viewer(), target))
    expect(wordings.map(({ definition, why }) => [definition?.types, why])).toEqual([
      [['technology-centre', 'key-laboratory'], '口径明确'],
      [undefined, null],
    ])
  })

  it("is the officer's to set", async () => {
    const plan = await house.carryOut(addPlan, fourteenth)
    await expect(house.carryOut(setTarget, { plan, ...highTech }, house.leader)).rejects.toMatchObject(
      refusal('not-allowed'),
    )
  })
})
