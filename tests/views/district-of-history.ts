// A random history written into the database as a district of its own, so that many can stand beside one another.
import { changing } from '#db/changing.ts'
import { addFact } from '#db/queries/facts.ts'
import { carrier } from '#db/schema/carrier.ts'
import { firm } from '#db/schema/firm.ts'
import { plan } from '#db/schema/plan.ts'
import type { Day } from '#domain/day.ts'
import type { PlanTargets } from '#domain/figures.ts'
import type { Viewer } from '#domain/permission.ts'
import { usualForm } from '#domain/recognition.ts'
import type { RandomHistory } from '#tests/domain/histories.ts'
import type { TestHouse } from '#tests/house.ts'

export const fourteenthPlan: PlanTargets = {
  name: '十四五',
  baseOn: '2020-12-31',
  endOn: '2025-12-31',
  targets: [
    { measure: 'high-tech-firms', base: 170, target: 500, comparison: '>' },
    { measure: 'xinchuang-firms', base: 18, target: 300, comparison: '>=' },
    { measure: 'carrier-area-m2', base: 450_000, target: 1_000_000, comparison: '>=' },
    { measure: 'innovation-platforms', base: 72, target: 100, comparison: '>=' },
  ],
}

const longAgo: Day = '1990-01-01'
let districts = 0

/** Answers who looks at the new district. */
export async function districtOf(house: TestHouse, history: RandomHistory): Promise<Viewer> {
  districts += 1
  const district = `random-${districts}`
  const own = (id: string) => `${district}-${id}`
  await house.store.change(async (db) => {
    const tx = changing(db, { now: house.clockwork.now, by: 'chance', district })
    const stamps = { district, createdAt: tx.now, updatedAt: tx.now, version: 1 }
    for (const { id, deregisteredOn } of history.firms) {
      const name = { name: own(id), nameKey: own(id), searchKey: own(id), pinyinKey: own(id) }
      await db.insert(firm).values({ ...stamps, ...name, id: own(id), codeStanding: 'missing', deregisteredOn })
    }
    for (const id of ['c0', 'c1', 'c2']) {
      await db.insert(carrier).values({ ...stamps, id: own(id), name: id, nameKey: own(id), pinyinKey: id })
    }
    for (const one of history.residences) {
      await addFact(tx, 'residence', null, {
        firm: own(one.firm),
        fromOn: one.from,
        toOn: one.to,
        presumed: one.presumed,
        arrival: 'unknown',
      })
    }
    for (const one of history.recognitions) {
      await addFact(tx, 'recognition', null, {
        firm: own(one.firm),
        kind: one.kind,
        form: usualForm[one.kind],
        issuedOn: one.from,
        fromOn: one.from,
        toOn: one.to,
        route: 'first',
        revokedOn: one.revokedOn,
      })
    }
    for (const { carrier, type, level, xinchuang, from, to } of history.terms) {
      await addFact(tx, 'carrierTerm', null, { carrier: own(carrier), type, level, xinchuang, fromOn: from, toOn: to })
    }
    for (const { carrier, kind, grossCent, lettableCent, from, to } of history.units) {
      const number = tx.id()
      await addFact(tx, 'unit', null, {
        carrier: own(carrier),
        number,
        kind,
        grossCent,
        lettableCent,
        fromOn: from,
        toOn: to,
      })
    }
    for (const { firm, carrier, kind, areaCent, from, to } of history.stays) {
      // Rooms are left out: two stays in one room are refused by the database, and no figure here asks for the room.
      const where = { firm: own(firm), carrier: own(carrier), kind, incubating: false, areaCent }
      await addFact(tx, 'stay', null, { ...where, fromOn: from ?? longAgo, toOn: to })
    }
    for (const { level, type, from, to } of history.platforms) {
      const name = tx.id()
      const named = { name, nameKey: name, pinyinKey: name, type, level }
      await addFact(tx, 'platform', null, { ...named, fromOn: from ?? longAgo, toOn: to })
    }
    await addPlan(tx, own('plan'))
  })
  return { ...house.officer.viewer, district }
}

async function addPlan(tx: ReturnType<typeof changing>, id: string): Promise<void> {
  const { name, baseOn, endOn, targets } = fourteenthPlan
  await tx.db
    .insert(plan)
    .values({ id, district: tx.district, name, title: name, baseOn, endOn, createdAt: tx.now, version: 1 })
  for (const one of targets) {
    await addFact(tx, 'target', null, { ...one, plan: id, chapter: '第一章第一节', confidence: 'seen' })
  }
}
