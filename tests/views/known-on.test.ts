// 两个时钟: what was known on a day is told the same after any later correction.
import { expect, test } from 'vitest'
import { addPlan } from '#acts/add-plan.server.ts'
import { correctRecognition } from '#acts/correct-recognition.server.ts'
import { correctTarget } from '#acts/correct-target.server.ts'
import { deregisterFirm } from '#acts/deregister-firm.server.ts'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { reinstateFirm } from '#acts/reinstate-firm.server.ts'
import { setTarget } from '#acts/set-target.server.ts'
import { withdrawRecognition } from '#acts/withdraw-recognition.server.ts'
import type { Day } from '#domain/day.ts'
import { useHouse } from '#tests/house.ts'
import { figuresView } from '#views/figures.server.ts'

const house = useHouse()
const on = '2024-03-31'
const figures = (known?: Day) => house.lookAt(figuresView, known ? { known } : {}, house.officer, on)
const aim = {
  measure: 'high-tech-firms',
  base: '0',
  amount: '5',
  comparison: '>',
  confidence: 'seen',
  chapter: '第一章',
}

async function certified(name: string) {
  const firm = await house.carryOut(registerFirm, { name, registeredOn: '2019-01-01', codeReason: '甲', code: '' })
  const certificate = { kind: 'high-tech', number: `GR${name}`, issuedOn: '2023-06-01' }
  const { recognition } = await house.carryOut(recogniseFirm, { firm, ...certificate })
  return { firm, recognition, certificate }
}

test('corrections, withdrawals and deregistrations recorded later change today’s figures of the day, never what was known', async () => {
  house.setToday('2024-04-01')
  const plan = await house.carryOut(addPlan, {
    name: '甲',
    title: '甲',
    baseOn: '2020-12-31',
    endOn: '2025-12-31',
    source: '甲',
  })
  const target = await house.carryOut(setTarget, { plan, ...aim })
  const [moved, taken, ended] = [
    await certified('沈阳甲有限公司'),
    await certified('沈阳乙有限公司'),
    await certified('沈阳丙有限公司'),
  ]
  const first = await figures()
  expect(first.holders['high-tech']).toBe(3)

  house.setToday('2024-04-10')
  await house.carryOut(correctRecognition, {
    recognition: moved.recognition,
    ...moved.certificate,
    issuedOn: '2024-04-02',
    why: '发证日期录错',
  })
  await house.carryOut(deregisterFirm, { firm: ended.firm, on: '2024-03-01' })
  const second = await figures()
  expect(second.holders['high-tech']).toBe(1)

  house.setToday('2024-04-20')
  await house.carryOut(withdrawRecognition, { recognition: taken.recognition, why: '重复登记' })
  await house.carryOut(reinstateFirm, { firm: ended.firm, why: '误登记' })
  await house.carryOut(correctTarget, { plan, target, ...aim, amount: '7', why: '中期调整' })
  const now = await figures()
  expect([now.holders['high-tech'], now.measures[0]?.target]).toEqual([1, 7])

  expect(await figures('2024-04-01')).toEqual(first)
  expect(await figures('2024-04-09')).toEqual(first)
  expect(await figures('2024-04-10')).toEqual(second)
  expect(await figures('2024-04-20')).toEqual(now)
  expect((await figures('2024-03-31')).holders['high-tech']).toBe(0)
})
