// Hostile text in what is done with carriers' grades, buildings and units. For hostile-text.test.ts.
import type { z } from 'zod'
import type { Act } from '#acts/act.server.ts'
import { addBuilding } from '#acts/add-building.server.ts'
import { addCarrier } from '#acts/add-carrier.server.ts'
import { addUnit } from '#acts/add-unit.server.ts'
import { correctGrade } from '#acts/correct-grade.server.ts'
import { editBuilding } from '#acts/edit-building.server.ts'
import { gradeCarrier } from '#acts/grade-carrier.server.ts'
import { layOutUnits } from '#acts/lay-out-units.server.ts'
import { mergeUnits } from '#acts/merge-units.server.ts'
import { revokeGrade } from '#acts/revoke-grade.server.ts'
import { splitUnit } from '#acts/split-unit.server.ts'
import { undoUnitChange } from '#acts/undo-unit-change.server.ts'
import { withdrawGrade } from '#acts/withdraw-grade.server.ts'
import { unitsOf } from '#db/queries/units.ts'
import type { Installing } from '#tests/trust/installation.ts'

type Attack = <F extends z.ZodType, P, R>(act: Act<F, P, R>, values: Record<string, unknown>) => Promise<R>

/** Answers the pages on which it is all to be read. */
export async function hostilePremises({ house, officer, enter }: Installing, attack: Attack): Promise<string[]> {
  const carrier = await enter(addCarrier, { name: '落位演示园', type: 'park', from: '2018-01-01', area: '1000' })

  const gradeOf = (year: number) => ({
    ...{ carrier, grade: 'HG_CARRIER_DEFAULT/区级' },
    ...{ issuedOn: `${year}-01-01`, validUntil: `${year}-12-31` },
  })
  await attack(gradeCarrier, gradeOf(2018))
  const corrected = await enter(gradeCarrier, gradeOf(2019))
  await attack(correctGrade, { ...gradeOf(2019), fact: corrected })
  const lost = await enter(gradeCarrier, gradeOf(2020))
  await attack(revokeGrade, { carrier, fact: lost, revokedOn: '2020-06-01' })
  const wrong = await enter(gradeCarrier, gradeOf(2021))
  await attack(withdrawGrade, { carrier, fact: wrong })

  await attack(addBuilding, { lowest: '1', highest: '2' })
  const building = await enter(addBuilding, { name: '甲楼' })
  await attack(editBuilding, { building, version: '1', floor: [''], position: [''], gross: [''] })

  const room = (number: string, values: Record<string, unknown> = {}) =>
    enter(addUnit, { carrier, number, kind: 'office', gross: '20', from: '2018-01-01', ...values })
  await room('301', { building: '乙楼', floor: '3' })
  await attack(layOutUnits, { carrier, word: ['乙楼'] })
  const [whole] = (await house.store.read((db) => unitsOf({ db }, officer.actor.viewer, carrier))).filter(
    (unit) => unit.kind === 'whole',
  )
  const part = { kind: ['office'], gross: ['10'], lettable: [''], usable: [''], desks: [''], floorAt: [''] }
  await attack(splitUnit, { carrier, unit: whole?.fact, on: '2021-01-01', ...part })
  const on = '2022-01-01'
  await attack(mergeUnits, { carrier, unit: [await room('1'), await room('2')], on, kind: 'office' })
  const merge = { carrier, unit: [await room('3'), await room('4')], on, number: '3-4', kind: 'office' }
  await attack(undoUnitChange, { carrier, change: await enter(mergeUnits, merge) })
  return [`/carriers/${carrier}`, '/buildings', `/buildings/${building}/edit`]
}
