// Hostile text in what is done with stays: reserved, entered, changed, ended; teams; placement. For hostile-text.test.ts.
import type { z } from 'zod'
import type { Act } from '#acts/act.server.ts'
import { addCarrier } from '#acts/add-carrier.server.ts'
import { addUnit } from '#acts/add-unit.server.ts'
import { beginStay } from '#acts/begin-stay.server.ts'
import { changeStay } from '#acts/change-stay.server.ts'
import { decidePlacement } from '#acts/decide-placement.server.ts'
import { endStay } from '#acts/end-stay.server.ts'
import { extendLease } from '#acts/extend-lease.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { registerTeam } from '#acts/register-team.server.ts'
import { requestPlacement } from '#acts/request-placement.server.ts'
import { reserveUnit } from '#acts/reserve-unit.server.ts'
import type { Installing } from '#tests/trust/installation.ts'

type Attack = <F extends z.ZodType, P, R>(act: Act<F, P, R>, values: Record<string, unknown>) => Promise<R>

/** Answers the pages on which the texts are to be read. */
export async function hostileStays({ enter }: Installing, attack: Attack): Promise<string[]> {
  const carrier = await enter(addCarrier, {
    name: '航空孵化器',
    type: 'incubator',
    from: '2018-01-01',
    area: '1000',
    industries: '航空航天',
  })
  const room = (number: string) => enter(addUnit, { carrier, number, kind: 'office', gross: '20', from: '2018-01-01' })
  const [first, second, third] = [await room('1'), await room('2'), await room('3')]
  const known = { registeredOn: '2015-01-01', code: '' }
  const firm = await enter(registerFirm, { ...known, name: '沈阳乙有限公司', industry: 'aerospace' })
  const outsider = await enter(registerFirm, { ...known, name: '沈阳丙有限公司', industry: 'new-materials' })
  const next = await enter(addCarrier, { name: '接力孵化器', type: 'incubator', from: '2018-01-01', area: '1000' })

  const reserved = await attack(reserveUnit, { carrier, unit: first, firm: outsider, from: '2021-01-01' })
  const request = await attack(requestPlacement, { carrier, firm: await another() })
  await attack(decidePlacement, { request, version: '1', decision: 'approved' })

  const stay = await attack(beginStay, {
    ...{ carrier, firm, unit: second, kind: 'physical', from: '2021-01-01', incubating: 'on', placementWhy: '' },
  })
  await attack(extendLease, { stay, leaseEnd: '2025-01-01' })
  const plain = { carrier, firm, kind: 'physical', from: '2021-01-01' }
  const other = await enter(beginStay, { ...plain, unit: third })
  await attack(changeStay, { stay: other, on: '2022-01-01', kind: 'physical', incubating: 'on' })
  const onward = { stay, on: '2024-01-01', departure: 'moved-on', nextCarrier: next, nextRoom: '' }
  await attack(endStay, { ...onward, nextIncubating: 'on', placementWhy: '' })

  const team = await attack(beginStay, { ...plain, firm: '星火团队', team: 'on', why: '', placementWhy: '' })
  await attack(registerTeam, { stay: team, registeredOn: '2023-01-01', code: '', codeReason: '' })
  return [reserved, stay, other, team].map((id) => `/stays/${id}`)

  function another() {
    return enter(registerFirm, { ...known, name: '沈阳丁有限公司', industry: 'new-materials' })
  }
}
