import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { revokeRecognition } from '#acts/revoke-recognition.server.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { askedStates, recognitionStateOn, recognitionStates } from '#domain/recognition-state.ts'
import { inDistrictOn } from '#domain/residence.ts'
import { anyHistory, planDay } from '#tests/domain/histories.ts'
import { figuresSlowly } from '#tests/domain/slow-interpreter.ts'
import { useHouse } from '#tests/house.ts'
import { districtOf } from '#tests/views/district-of-history.ts'
import { recognitionFileView } from '#views/recognition-file.server.ts'
import { recognitionExportView, recognitionListView } from '#views/recognition-list.server.ts'
import { lookAt } from '#views/view.server.ts'

const house = useHouse()
const listAt = (viewer: Viewer, on: Day, query: Record<string, unknown>) =>
  lookAt(house.house, viewer, recognitionListView, { on, query })

test('over random histories, each state lists what the domain says stands so', async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, planDay, async (history, on) => {
      const viewer = await districtOf(house, history)
      const here = new Set(
        history.firms
          .filter(({ id, deregisteredOn }) =>
            inDistrictOn(
              on,
              history.residences.filter((one) => one.firm === id),
              deregisteredOn,
            ),
          )
          .map(({ id }) => id),
      )
      const states = history.recognitions.map((one) => recognitionStateOn(on, one, here.has(one.firm)))
      for (const state of recognitionStates) {
        const { total, rows } = await listAt(viewer, on, { state })
        expect(total).toBe(states.filter((one) => one === state).length)
        expect(new Set(rows.map((row) => row.state))).toEqual(new Set(total > 0 ? [state] : []))
      }
    }),
    { numRuns: 10, endOnFailure: true },
  )
})

test('over random histories, the lists behind the figures are as long as the figures', async () => {
  await fc.assert(
    fc.asyncProperty(anyHistory, planDay, async (history, on) => {
      const viewer = await districtOf(house, history)
      const { holders, awaiting } = figuresSlowly(history, on)
      expect((await listAt(viewer, on, { state: 'awaiting' })).total).toBe(awaiting)
      for (const kind of ['tech-sme', 'high-tech', 'eaglet', 'gazelle', 'platform'] as const) {
        expect((await listAt(viewer, on, { state: 'in-force', kind })).firms).toBe(holders[kind])
      }
    }),
    { numRuns: 10, endOnFailure: true },
  )
})

async function twoCertificates() {
  const hangyuan = await house.carryOut(registerFirm, { name: '沈阳航远软件有限公司', registeredOn: '2018-03-12' })
  const tianhe = await house.carryOut(registerFirm, { name: '沈阳天合智能科技有限公司', registeredOn: '2017-05-04' })
  const first = { kind: 'high-tech', number: 'GR202121000123', issuedOn: '2021-09-24', batchName: '2021年第一批' }
  const second = { kind: 'high-tech', number: 'X-77', issuedOn: '2022-11-04', batchName: '2022年第二批' }
  return {
    hangyuan: await house.carryOut(recogniseFirm, { firm: hangyuan, ...first }),
    tianhe: await house.carryOut(recogniseFirm, { firm: tianhe, ...second }),
  }
}

test.each([
  ['a name', { q: '航远' }, ['GR202121000123']],
  ['pinyin initials', { q: 'sythzn' }, ['X-77']],
  ['part of a number, in any case', { q: 'gr2021' }, ['GR202121000123']],
  ['a batch', { batch: '2022年第二批' }, ['X-77']],
  ['what lapses within three months', { lapsing: '3' }, ['GR202121000123']],
  ['a kind nobody holds', { kind: 'gazelle' }, []],
  ['an unreadable filter, as if it were not there', { state: 'x' }, ['X-77', 'GR202121000123']],
])('the list is cut to %s', async (_, query, numbers) => {
  await twoCertificates()
  expect((await house.lookAt(recognitionListView, query)).rows.map((row) => row.number)).toEqual(numbers)
})

test('a page past the end is the last one, and the export has every row', async () => {
  await twoCertificates()
  const list = await house.lookAt(recognitionListView, { size: '10', page: '9', sort: 'number' })
  expect([list.page, list.rows.map((row) => row.number)]).toEqual([1, ['GR202121000123', 'X-77']])
  const file = await house.lookAt(recognitionExportView, { format: 'csv', sort: 'number', page: '9' })
  expect(file.rows).toEqual(list.rows)
})

test('an odd number is marked, and 有效期至 is the last day on which it holds', async () => {
  await twoCertificates()
  const rows = (await house.lookAt(recognitionListView, { sort: 'number' })).rows
  expect(rows.map((row) => [row.oddNumber, row.validUntil])).toEqual([
    [false, '2024-09-23'],
    [true, '2025-11-03'],
  ])
})

test('an operator sees nothing of firms that don’t stay in the own carriers', async () => {
  const { hangyuan } = await twoCertificates()
  const operator = house.operator(['carrier-1'])
  expect((await house.lookAt(recognitionListView, {}, operator)).total).toBe(0)
  const look = house.lookAt(recognitionFileView, { recognition: hangyuan.recognition }, operator)
  await expect(look).rejects.toMatchObject({ code: 'not-found' })
})

test('the file shows every wording, and how it stands on the day asked', async () => {
  const { hangyuan } = await twoCertificates()
  await house.carryOut(revokeRecognition, { ...hangyuan, revokedOn: '2023-05-01', why: '抽查不符合条件' })
  const look = (on: Day) => house.lookAt(recognitionFileView, { recognition: hangyuan.recognition }, house.leader, on)
  const today = await look('2024-06-30')
  expect(today).toMatchObject({ state: 'revoked', rule: { key: 'HNTE_2016' }, mayChange: false, finding: null })
  expect(today.wordings.map((one) => [one.present, one.why])).toEqual([
    [true, '抽查不符合条件'],
    [false, null],
  ])
  expect((await look('2023-04-30')).state).toBe('in-force')
})

test('every state can be asked for', () => {
  expect(askedStates).toEqual([...recognitionStates, 'awaiting'])
})
