// Hostile text in an operator's day: firms entered and kept, months confirmed and returned. For hostile-text.test.ts.
import type { z } from 'zod'
import { type Act, carryOut } from '#acts/act.server.ts'
import { beginStay } from '#acts/begin-stay.server.ts'
import { checkFirm } from '#acts/check-firm.server.ts'
import { confirmMonth } from '#acts/confirm-month.server.ts'
import { editFirmIdentity } from '#acts/edit-firm-identity.server.ts'
import { enterUncheckedFirm } from '#acts/enter-unchecked-firm.server.ts'
import { returnMonth } from '#acts/return-month.server.ts'
import { firmsAwaiting } from '#db/queries/firm-check.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { ownTasks } from '#db/queries/operator-day.ts'
import { completeCode } from '#domain/credit-code.ts'
import { monthsOver } from '#domain/monthly-report.ts'
import type { Installing, Person } from '#tests/trust/installation.ts'
import { monthFileView } from '#views/month-file.server.ts'
import { lookAt } from '#views/view.server.ts'

type Attack = <F extends z.ZodType, P, R>(act: Act<F, P, R>, values: Record<string, unknown>, by?: Person) => Promise<R>

/** Answers the pages on which the texts are to be read. */
export async function hostileOperator(installing: Installing, attack: Attack): Promise<string[]> {
  const { house, officer, person, enter } = installing
  const { viewer } = officer.actor
  const carrier = await installing.carrier('月报演示载体')
  const zhao = await person('赵运甲', 'operator', [carrier])
  const today = house.clock.today()

  const own = { carrier, unit: '', registeredOn: '2015-01-01', address: '' }
  await attack(enterUncheckedFirm, { ...own, code: '=<i>"\'&2' }, zhao)
  const firm = await awaiting()
  await enter(beginStay, { carrier, firm, kind: 'registered', from: '2021-01-01' })
  await attack(editFirmIdentity, { firm, version: '1', fromOn: '2022-01-01' }, zhao)
  await enter(checkFirm, { firm, version: await versionOf(firm), verdict: 'outside' })

  const named = { ...own, name: '沈阳戊有限公司', code: completeCode('91210105', 'MA9WJNT8') }
  await carryOut(house, zhao.actor, enterUncheckedFirm, named)
  await attack(checkFirm, { firm: await awaiting(), version: '1', verdict: 'refused', fromOn: '' })
  const [task] = await house.store.read((db) => ownTasks({ db }, zhao.actor.viewer, today))

  const [first = '', second = ''] = monthsOver(today, 2).map((day) => day.slice(0, 7))
  for (const month of [first, second]) {
    const query = { carrier, month }
    const { seen } = await lookAt(house, zhao.actor.viewer, monthFileView, { on: null, query })
    await attack(confirmMonth, { ...query, version: '0', seen }, zhao)
  }
  await attack(returnMonth, { carrier, month: second, version: '1' })
  const months = [first, second].map((month) => `/carriers/${carrier}/months/${month}`)
  return [...months, `/firms/${firm}`, `/tasks/${task?.id}`]

  async function awaiting(): Promise<string> {
    const [waiting] = await house.store.read((db) => firmsAwaiting({ db }, viewer, 1))
    return waiting?.id ?? ''
  }
  async function versionOf(id: string): Promise<string> {
    return String((await house.store.read((db) => firmSeen({ db }, viewer, today, id)))?.version)
  }
}
