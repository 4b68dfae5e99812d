// Reference data: lists and rule sets for every installation; the plan with its targets; and, for a real one, the carriers
// that the plan names. Plan and carriers are made through the acts, like everything an officer enters.
import { type Actor, carryOut } from '#acts/act.server.ts'
import { addCarrier } from '#acts/add-carrier.server.ts'
import { addPlan } from '#acts/add-plan.server.ts'
import { setTarget } from '#acts/set-target.server.ts'
import { changing } from '#db/changing.ts'
import { addListEntries, addRuleSets } from '#db/queries/reference.ts'
import { countedLevelsByDefault } from '#domain/platform.ts'
import { ruleSets } from '#domain/standards/rule-sets.ts'
import { namedCarriers } from '#seeds/reference/carriers.ts'
import { listEntries } from '#seeds/reference/lists.ts'
import { fourteenthPlan, fourteenthTargets } from '#seeds/reference/plan.ts'
import type { House } from '#server/house.ts'

export async function seedLists(house: House, by: string): Promise<void> {
  await house.store.change(async (db) => {
    const tx = changing(db, { now: house.clock.now(), by, district: house.district })
    await addListEntries(tx, listEntries)
    await addRuleSets(tx, ruleSets)
  })
}

export async function seedPlan(house: House, actor: Actor): Promise<void> {
  const plan = await carryOut(house, actor, addPlan, fourteenthPlan)
  for (const { base, target, ...one } of fourteenthTargets) {
    const levels = one.measure === 'innovation-platforms' ? [...countedLevelsByDefault.levels] : []
    await carryOut(house, actor, setTarget, { ...one, plan, base: String(base), amount: String(target), levels })
  }
}

export async function seedNamedCarriers(house: House, actor: Actor): Promise<void> {
  for (const { name, type, level, xinchuang } of namedCarriers) {
    await carryOut(house, actor, addCarrier, {
      name,
      type,
      level: level ?? '',
      xinchuang: xinchuang ? 'yes' : '',
      note: '规划列名的载体；类型按名称推定，面积与启用日期待核实。',
    })
  }
}
