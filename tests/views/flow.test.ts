import fc from 'fast-check'
import { expect, test } from 'vitest'
import { correctRecognition } from '#acts/correct-recognition.server.ts'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { flowTerms, sumOf } from '#domain/flow.ts'
import { holderGroups } from '#domain/ladder.ts'
import { anyHistory, planDay } from '#tests/domain/histories.ts'
import { figuresSlowly } from '#tests/domain/slow-interpreter.ts'
import { useHouse } from '#tests/house.ts'
import { districtOf } from '#tests/views/district-of-history.ts'
import { flowExportView, flowView } from '#views/flow.server.ts'
import { lookAt } from '#views/view.server.ts'

const house = useHouse()

test('over random histories, every statement starts and ends at the district’s figures and adds up', async () => {
  const periods = fc.array(fc.tuple(planDay, planDay, fc.constantFrom(...holderGroups)), {
    minLength: 12,
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(anyHistory, periods, async (history, asked) => {
      const viewer = await districtOf(house, history)
      for (const [one, other, kind] of asked) {
        const [from = '', to = ''] = [one, other].sort()
        const query = { kind, from: one, to: other }
        const statement = await lookAt(house.house, viewer, flowView, { on: '2026-12-31', query })
        expect(statement).toMatchObject({
          from,
          to,
          opening: figuresSlowly(history, from).holders[kind],
          closing: figuresSlowly(history, to).holders[kind],
        })
        expect(statement.opening + sumOf(statement.counts)).toBe(statement.closing)
        const all = await lookAt(house.house, viewer, flowExportView, {
          on: '2026-12-31',
          query: { ...query, format: 'csv' },
        })
        for (const term of flowTerms) {
          expect(all.rows.filter((row) => row.term === term)).toHaveLength(statement.counts[term])
        }
      }
    }),
    { numRuns: 6, endOnFailure: true },
  )
})

test('a term opens its firms with the day and the certificate; a correction moves the day', async () => {
  const firm = await house.carryOut(registerFirm, { name: '沈阳航远软件有限公司', registeredOn: '2018-03-12' })
  const given = { firm, kind: 'high-tech', number: 'GR202421000001', issuedOn: '2024-03-01' }
  const { recognition } = await house.carryOut(recogniseFirm, given)
  const first = { term: 'first', from: '2023-12-31' }
  expect(await house.lookAt(flowView, first)).toMatchObject({
    opening: 0,
    closing: 1,
    total: 1,
    rows: [{ day: '2024-03-01', name: '沈阳航远软件有限公司', record: { number: 'GR202421000001' } }],
  })
  await house.carryOut(correctRecognition, { ...given, recognition, issuedOn: '2024-04-15', why: '日期有误' })
  expect((await house.lookAt(flowView, first)).rows.map(({ day }) => day)).toEqual(['2024-04-15'])
  expect(await house.lookAt(flowView, { ...first, to: '2024-04-14' })).toMatchObject({ closing: 0, total: 0 })
})

test('a period that reaches past the as-of day ends there, and an operator sees none of it', async () => {
  const statement = await house.lookAt(flowView, { from: '2023-12-31', to: '2025-12-31' }, house.officer, '2024-02-29')
  expect(statement).toMatchObject({ from: '2023-12-31', to: '2024-02-29' })
  await expect(house.lookAt(flowView, {}, house.operator([]))).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(house.lookAt(flowExportView, { format: 'csv' }, house.operator([]))).rejects.toMatchObject({
    code: 'not-allowed',
  })
})
