import { type SQL, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { deregisterFirm } from '#acts/deregister-firm.server.ts'
import { exportFirms } from '#acts/export-firms.server.ts'
import { moveFirmOut } from '#acts/move-firm-out.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { changing } from '#db/changing.ts'
import { addFact } from '#db/queries/facts.ts'
import { firmIds } from '#db/queries/firm-list.ts'
import { journalPage } from '#db/queries/journal.ts'
import { carrier } from '#db/schema/carrier.ts'
import { addMonths, type Day } from '#domain/day.ts'
import { holderGroups, places } from '#domain/ladder.ts'
import { type RecognitionKind, usualForm } from '#domain/recognition.ts'
import { filterOf, firmListQuery } from '#forms/firm-list.ts'
import { writeCsv } from '#rosters/write.server.ts'
import { district, useHouse } from '#tests/house.ts'
import { actualsOn, firmsCount, holdersOn, rungsOn } from '#tests/views/figures-in-sql.ts'
import { findFirmsView } from '#views/find-firms.server.ts'
import { firmListView } from '#views/firm-list.server.ts'
import { firmSheet } from '../../app/routes/firms.export.$format/firm-sheet.ts'

const house = useHouse()
const on: Day = '2024-06-30'

const register = (name: string, more: Record<string, unknown> = {}) =>
  house.carryOut(registerFirm, { name, registeredOn: '2018-01-01', ...more })
const change = <T>(work: (tx: ReturnType<typeof changing>) => Promise<T>) =>
  house.store.change((db) => work(changing(db, { now: '2024-06-30T02:00:00.000Z', by: 'setup', district })))
const list = (query: Record<string, unknown> = {}, day: Day | null = on) =>
  house.lookAt(firmListView, query, house.officer, day)
const namesIn = async (query: Record<string, unknown> = {}, day: Day | null = on) =>
  (await list(query, day)).rows.map(({ name }) => name)

const recognise = (firm: string, kind: RecognitionKind, fromOn: Day, toOn: Day | null, number: string | null = null) =>
  change((tx) =>
    addFact(tx, 'recognition', firm, {
      firm,
      kind,
      number,
      form: usualForm[kind],
      issuedOn: fromOn,
      fromOn,
      toOn,
      route: 'first',
    }),
  )

const openCarrier = (id: string, xinchuang: boolean) =>
  change(async (tx) => {
    const stamps = { createdAt: tx.now, updatedAt: tx.now, version: 1 }
    await tx.db.insert(carrier).values({ id, district, name: `载体${id}`, nameKey: id, pinyinKey: id, ...stamps })
    await addFact(tx, 'carrierTerm', id, { carrier: id, type: 'park', xinchuang, fromOn: '2020-01-01', toOn: null })
  })
const stays = (firm: string, carrierId: string, kind: 'physical' | 'registered' = 'physical') =>
  change((tx) =>
    addFact(tx, 'stay', carrierId, {
      firm,
      carrier: carrierId,
      kind,
      incubating: false,
      fromOn: '2023-01-01',
      toOn: null,
    }),
  )

/** A small district with a bit of everything. */
async function people() {
  const [an, bei, cheng, dong, e] = await Promise.all(
    [
      '沈阳安一科技有限公司',
      '沈阳北二科技有限公司',
      '沈阳成三科技有限公司',
      '沈阳东四科技有限公司',
      '沈阳额五科技有限公司',
    ].map((name) => register(name)),
  )
  if (!an || !bei || !cheng || !dong || !e) throw new Error('five firms')
  await recognise(an, 'high-tech', '2021-09-15', '2024-09-15', 'GR202121000001')
  await recognise(an, 'gazelle', '2023-01-01', '2026-01-01')
  await recognise(bei, 'high-tech', '2022-09-15', '2025-09-15', 'GR202221000002')
  await recognise(bei, 'seed-unicorn', '2023-01-01', '2026-01-01')
  await recognise(cheng, 'tech-sme', '2024-03-01', '2025-01-01')
  await recognise(dong, 'high-tech', '2020-01-01', '2023-01-01', 'GR202021000003')
  await recognise(e, 'high-tech', '2023-09-15', '2026-09-15', 'GR202321000004')
  await house.carryOut(moveFirmOut, { firm: e, toOn: '2024-01-01' })
  await openCarrier('c-xc', true)
  await openCarrier('c-other', false)
  await stays(an, 'c-xc')
  await stays(bei, 'c-xc', 'registered')
  await stays(cheng, 'c-other')
  return { an, bei, cheng, dong, e }
}

test('the list counts exactly what the figures count', async () => {
  const { dong } = await people()
  await house.carryOut(deregisterFirm, { firm: dong, on: '2024-02-01' })
  const { viewer } = house.officer
  for (const day of ['2022-12-31', '2023-06-30', '2024-06-30', '2026-01-01']) {
    const figures = await house.store.read(async (db) => ({
      all: await firmsCount({ db }, viewer, day),
      holders: await holdersOn({ db }, viewer, day),
      rungs: await rungsOn({ db }, viewer, day),
      actuals: await actualsOn({ db }, viewer, day, ['national', 'provincial']),
    }))
    expect((await list({}, day)).total).toBe(figures.all)
    for (const kind of holderGroups)
      expect([kind, (await list({ kind }, day)).total]).toEqual([kind, figures.holders[kind]])
    for (const rung of places) expect([rung, (await list({ rung }, day)).total]).toEqual([rung, figures.rungs[rung]])
    expect((await list({ xinchuang: '1' }, day)).total).toBe(figures.actuals['xinchuang-firms'])
  }
})

test('a row tells the rung, the certificate of that rung, its last day and the months left', async () => {
  await people()
  const { rows } = await list()
  expect(rows.map(({ place }) => place)).toEqual(['gazelle-unicorn', 'gazelle-unicorn', 'tech-sme', 'none'])
  expect(rows[0]).toMatchObject({ certificate: { kind: 'gazelle', to: '2026-01-01' }, carriers: ['载体c-xc'] })
  expect(rows[3]).toMatchObject({ certificate: null, carriers: [], kinds: [] })
})

test('asked for a kind, a row speaks of that kind’s certificate; asked for lapsing, of the first to lapse', async () => {
  await people()
  expect((await list({ kind: 'high-tech' })).rows[0]?.certificate?.number).toBe('GR202121000001')
  const lapsing = await list({ lapsing: '6' })
  expect(lapsing.rows.map(({ certificate }) => certificate?.kind)).toEqual(['high-tech'])
  expect(await namesIn({ lapsing: '12' })).toEqual(['沈阳安一科技有限公司', '沈阳成三科技有限公司'])
})

test('a certificate that is renewed already does not lapse', async () => {
  const { an } = await people()
  await recognise(an, 'high-tech', '2024-06-01', addMonths('2024-06-01', 36), 'GR202421000009')
  expect(await namesIn({ lapsing: '6' })).toEqual([])
})

test('the scope is the district on that day; those who left are still found', async () => {
  await people()
  expect(await namesIn({ q: '额五' })).toEqual([])
  expect((await list({ q: '额五' })).elsewhere).toBe(1)
  expect(await namesIn({ scope: 'left' })).toEqual(['沈阳额五科技有限公司'])
  expect((await list({ scope: 'all' })).total).toBe(5)
  expect(await namesIn({ q: '额五' }, '2023-12-31')).toEqual(['沈阳额五科技有限公司'])
})

test('filters combine: carrier, industry, zone, standing of the code, nobody in charge', async () => {
  await people()
  await register('沈阳己六科技有限公司', { industry: 'aerospace', zone: 'c6', code: '12', codeReason: '待补' })
  expect(await namesIn({ carrier: 'c-other' })).toEqual(['沈阳成三科技有限公司'])
  expect(await namesIn({ industry: 'aerospace', zone: 'c6', standing: 'to-verify' })).toEqual(['沈阳己六科技有限公司'])
  expect(await namesIn({ industry: 'aerospace', zone: 'other' })).toEqual([])
  expect((await list({ officer: 'none' })).total).toBe(5)
  expect((await list({ officer: 'somebody' })).total).toBe(0)
})

test('signs that SQL reads as wild are looked for as they are', async () => {
  await register('沈阳百分之百%科技有限公司')
  await register('沈阳下划线_科技有限公司')
  expect(await namesIn({ q: '%' })).toEqual(['沈阳百分之百%科技有限公司'])
  expect(await namesIn({ q: '_' })).toEqual(['沈阳下划线_科技有限公司'])
  expect(await namesIn({ q: '\\' })).toEqual([])
})

test('unreadable parameters count as not given', async () => {
  await people()
  const odd = { rung: 'emperor', kind: '?', lapsing: '-3', page: 'x', size: '9999', sort: '-nonsense', scope: '!' }
  expect((await list(odd)).total).toBe(4)
  expect((await list({ page: '99' })).page).toBe(1)
})

test('pages follow one another without a gap in each order', async () => {
  for (let n = 0; n < 23; n += 1)
    await register(`沈阳第${n % 7}号科技有限公司`, {
      code: String(n),
      codeReason: '试',
      registeredOn: n % 3 ? '2019-01-01' : '',
    })
  for (const sort of [
    'name',
    '-name',
    'code',
    '-code',
    'registered',
    '-registered',
    'rung',
    '-rung',
    'until',
    '-until',
    'capital',
  ]) {
    const ids: string[] = []
    for (const page of ['1', '2', '3']) ids.push(...(await list({ sort, page, size: '10' })).rows.map(({ id }) => id))
    expect([sort, new Set(ids).size]).toEqual([sort, 23])
  }
  const days = (await list({ sort: 'registered' })).rows.map(({ registeredOn }) => registeredOn)
  expect(days.indexOf(null)).toBe(23 - 8)
})

test('the combo box finds by any part, the first twelve, and nothing for a blank text', async () => {
  await people()
  const { firms } = await house.lookAt(findFirmsView, { firm: 'syb' })
  expect(firms).toEqual([{ id: expect.any(String), name: '沈阳北二科技有限公司', code: null }])
  expect((await house.lookAt(findFirmsView, { firm: ' ' })).firms).toEqual([])
})

test('an operator lists and exports the firms in the own carriers only', async () => {
  await people()
  const operator = house.operator(['c-xc'])
  const mine = await house.lookAt(firmListView, {}, operator, on)
  expect(mine.rows.map(({ name }) => name)).toEqual(['沈阳安一科技有限公司', '沈阳北二科技有限公司'])
  expect(mine.choices.carriers).toEqual([{ id: 'c-xc', name: '载体c-xc' }])
  const file = await house.carryOut(exportFirms, { format: 'csv', on }, operator)
  expect(file.rows).toHaveLength(2)
})

async function textOf(content: AsyncIterable<unknown>): Promise<string> {
  let text = ''
  for await (const chunk of content) text += String(chunk)
  return text
}

test('what is exported is what is shown: filter, order, columns; harmless to spreadsheets; journalled', async () => {
  await people()
  await register('=cmd|科技有限公司', { contactPhone: '13812341234', code: '012345678901234567', codeReason: '试' })
  const asked = { format: 'csv', on, sort: '-name', column: ['code', 'phone'], q: '科技' }
  const { sheet } = firmSheet(await house.carryOut(exportFirms, asked))
  const lines = (await textOf(writeCsv(sheet))).replace('\ufeff', '').trim().split('\r\n')
  expect(lines[0]).toBe('企业名称,统一社会信用代码,联系电话')
  expect(lines).toContain("'=cmd|科技有限公司,012345678901234567,138****1234")
  expect(lines).toHaveLength(6)
  expect(lines[1]).toContain('东四')
  const journal = await house.store.read((db) =>
    journalPage({ db }, house.auditor.viewer, { act: 'export-firms' }, { size: 1, offset: 0 }),
  )
  expect(journal[0]?.detail).toMatchObject({ rows: 5, format: 'csv', searched: true, on })
})

type Explaining = { all(query: SQL): { detail: string }[] }

test.runIf(process.env.DATABASE_URL?.startsWith('file:'))(
  'the usual list reads its page in the order of an index, not all firms',
  async () => {
    const plan = await house.store.read(async (db) => {
      const query = firmListQuery.parse({})
      const ids = firmIds({ db }, house.officer.viewer, on, filterOf(query), query.sort, { size: 50, offset: 0 })
      return (db as unknown as Explaining).all(sql`explain query plan ${ids.getSQL()}`).map(({ detail }) => detail)
    })
    expect(plan.join('\n')).toContain('firm_order')
    expect(plan.join('\n')).not.toContain('TEMP B-TREE')
    expect(plan.filter((line) => line.startsWith('SCAN'))).toEqual([])
  },
)
