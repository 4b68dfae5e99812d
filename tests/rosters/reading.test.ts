import { expect, test } from 'vitest'
import { csv, readingOf, refusalOf, workbook, workbookOf } from '#tests/rosters/books.ts'

const a = '91210105117910155L'
const b = '912101051179337282'
const head = ['序号', '企业名称', '统一社会信用代码', '成立日期', '注册资本']
const one = [1, '沈阳甲科技有限公司', a, '2020.9.15', 100]
const two = [2, '沈阳乙科技有限公司', b, '2020年9月', 200]

const names = (reading: Awaited<ReturnType<typeof readingOf>>) => reading.rows.map((row) => row.cells.name?.value)

test('title rows and a corner note stand above; sums and notes below; blank rows behind are dropped', async () => {
  const reading = await readingOf(
    workbook(
      [
        ['皇姑区科技企业名单'],
        [null, null, null, null, '单位：万元'],
        head,
        one,
        [],
        two,
        ['小计', null, null, null, 300],
        [3, '沈阳合计科技有限公司', null, null, '1.2亿'],
        ['合计', null, null, null, 300],
        ['注：以上数据截至2023年底'],
        ['填表人：张三', '审核人：李四'],
        [],
        [null, ' '],
      ],
      { merges: ['A1:E1'] },
    ),
  )
  expect(reading.headerRow).toBe(3)
  expect(reading.notes).toEqual({ unit: '万元', moneyUnit: 'ten-thousand', areaUnit: null })
  expect(reading.rows.map((row) => [row.row, row.cells.name?.value, row.cells.capital?.value])).toEqual([
    [4, '沈阳甲科技有限公司', 1_000_000],
    [6, '沈阳乙科技有限公司', 2_000_000],
    [8, '沈阳合计科技有限公司', 120_000_000],
  ])
  expect(reading.skipped.map(({ row, why }) => [row, why])).toEqual([
    [1, 'title'],
    [2, 'title'],
    [5, 'blank'],
    [7, 'total'],
    [9, 'total'],
    [10, 'foot'],
    [11, 'foot'],
  ])
  expect(reading.faults).toEqual([])
})

test('a header of two rows with merged groups is joined by column', async () => {
  const rows = [
    ['序号', '企业名称', '统一社会信用代码', '联系方式', null, '注册', null],
    [null, null, null, '联系人', '电话', '资金(万元)', '地址'],
    [1, '沈阳甲科技有限公司', a, '张三', '13800000000', 5, '黄河大街1号'],
  ]
  const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1']
  for (const bytes of [workbook(rows, { merges }), csv(rows.map((row) => row.join(',')).join('\n'))]) {
    const reading = await readingOf(bytes)
    expect(reading.headerRows).toBe(2)
    expect(reading.columns.map((column) => column.field)).toEqual([
      null,
      'name',
      'code',
      'contactName',
      'contactPhone',
      'capital',
      'address',
    ])
    expect(reading.rows).toHaveLength(1)
    expect(reading.rows[0]).toMatchObject({ row: 3, cells: { capital: { value: 50_000 } } })
  }
})

test('a first row without a code is no second header row', async () => {
  const reading = await readingOf(
    csv(`企业名称,统一社会信用代码,备注\n沈阳甲科技有限公司,,说明\n沈阳乙科技有限公司,${b},`),
  )
  expect([reading.headerRows, reading.rows.length]).toEqual([1, 2])
})

test('headers with marks of duty, order and unit', async () => {
  const reading = await readingOf(
    csv(`*企业 名称（必填）,2.统一社会信用代码：,注册资本（万元）,成立日期（年/月/日）\n甲公司,${a},3,2020/1/2`),
  )
  expect(reading.columns.map(({ field, unit }) => [field, unit])).toEqual([
    ['name', null],
    ['code', null],
    ['capital', 'ten-thousand'],
    ['registeredOn', null],
  ])
})

test('columns near in meaning are offered, never mapped; a mapping by hand overrides', async () => {
  const bytes = csv('载体名称,载体类型,使用面积,占地面积\n甲孵化器,孵化器,1200,3000')
  const reading = await readingOf(bytes, { list: 'carriers' })
  expect(reading.columns.map(({ field, how, offers }) => [field, how, offers])).toEqual([
    ['name', 'synonym', undefined],
    ['type', 'synonym', undefined],
    [null, 'none', ['area']],
    [null, 'none', ['area']],
  ])
  const mapped = await readingOf(bytes, { list: 'carriers', mapping: { 2: 'area', 1: null } })
  expect(mapped.columns.map(({ field, how }) => [field, how])).toEqual([
    ['name', 'synonym'],
    [null, 'none'],
    ['area', 'manual'],
    [null, 'none'],
  ])
  expect(mapped.rows[0]?.cells.area?.value).toBe(120_000)
})

test('a column of stock codes under a true header word is not taken for credit codes', async () => {
  const reading = await readingOf(csv('企业名称,税号\n甲股份,835912.OC\n乙股份,831728.OC'))
  expect(reading.columns[1]).toMatchObject({ field: null, how: 'none', offers: ['code'] })
  expect(reading.faults).toEqual([{ code: 'roster.lacks-column', detail: { sheet: 'csv', field: 'code' } }])
})

test('a column of credit codes under an unknown word is offered', async () => {
  const reading = await readingOf(csv(`企业名称,成立日期,证照号\n甲公司,2020,${a}`))
  expect(reading.columns[2]).toMatchObject({ field: null, offers: ['code'] })
})

test('of two columns for one field the plainer word wins and the other is offered', async () => {
  const reading = await readingOf(csv(`地址,企业名称,注册地址,税号\n一,甲公司,二,${a}`))
  expect(reading.columns.map(({ field }) => field)).toEqual([null, 'name', 'address', 'code'])
  expect(reading.columns[0]?.offers).toEqual(['address'])
})

test('an official list of 序号, 名称, 编号 is a list of recognitions', async () => {
  const reading = await readingOf(csv('附件\n2023年第一批名单\n序号,名称,编号\n1,甲公司,GR202321000001'), {
    list: 'recognitions',
  })
  expect(reading.headerRow).toBe(3)
  expect(reading.rows[0]?.cells).toEqual({
    name: { text: '甲公司', value: '甲公司' },
    number: { text: 'GR202321000001', value: 'GR202321000001' },
  })
})

test('a term gives both ends; a former name stands in brackets; a person beside a number', async () => {
  const list = 'recognitions'
  const [row] = (
    await readingOf(csv('企业名称,证书编号,有效期\n甲公司（原名：沈阳旧甲有限公司）,GR1,2021.9.15-2024.9.14'), { list })
  ).rows
  expect(row?.cells).toMatchObject({
    name: { value: '甲公司' },
    formerName: { value: '沈阳旧甲有限公司' },
    from: { value: { day: '2021-09-15' } },
    to: { value: { to: '2024-09-15' } },
  })
  const [firm] = (await readingOf(csv(`企业名称,税号,联系方式\n甲公司,${a},024-86000000 张三`))).rows
  expect(firm?.cells.contactName?.value).toBe('张三')
})

test('rows of another district are skipped; blank, ours, and the city as a whole are ours', async () => {
  const rows = ['', '皇姑区', '沈阳市', '沈阳市皇姑区', '和平区', '辽宁省大连市', '沈北新区'].map(
    (place, at) => `公司${at},${place}`,
  )
  const reading = await readingOf(csv(`企业名称,所属区\n${rows.join('\n')}`), { list: 'recognitions' })
  expect(names(reading)).toEqual(['公司0', '公司1', '公司2', '公司3'])
  expect(reading.skipped.map(({ row, text, why }) => [row, text, why])).toEqual([
    [6, '公司4', 'other-district'],
    [7, '公司5', 'other-district'],
    [8, '公司6', 'other-district'],
  ])
  expect(
    (await readingOf(csv('企业名称,所属区\n甲,和平区\n乙,皇姑'), { list: 'recognitions', district: '和平区' })).rows,
  ).toHaveLength(1)
})

test('several sheets are listed; the first with a header is read, or the one asked for', async () => {
  const bytes = workbookOf({ 说明: [['本表供参考']], 一批: [head, one], 二批: [head, two, one] })
  const reading = await readingOf(bytes)
  expect(reading.sheets).toEqual([
    { name: '说明', rows: 1, hidden: false },
    { name: '一批', rows: 2, hidden: false },
    { name: '二批', rows: 3, hidden: false },
  ])
  expect(reading.sheet).toBe('一批')
  expect((await readingOf(bytes, { sheet: '二批' })).rows).toHaveLength(2)
  expect(await refusalOf(bytes, { sheet: '三批' })).toEqual({ code: 'roster.no-sheet', detail: { sheet: '三批' } })
})

test('hidden rows and columns are read and reported', async () => {
  const reading = await readingOf(workbook([head, one, two], { hiddenRows: [3], hiddenColumns: [3] }))
  expect(reading.hidden).toEqual({ rows: 1, columns: ['成立日期'] })
  expect(reading.rows.map((row) => row.hidden)).toEqual([undefined, true])
})

test('serial days of both systems, formulas by their saved value, codes spoilt by number cells', async () => {
  const rows = [head, [1, '甲公司', Number(b), 44089, 5]]
  const cells = { E2: { t: 'n' as const, v: 7, f: 'SUM(1,6)' }, B2: { t: 'e' as const, v: 0x17, w: '#REF!' } }
  const [row] = (await readingOf(workbook(rows, { cells }), { moneyUnit: 'ten-thousand' })).rows
  expect(row?.cells).toMatchObject({
    name: { value: null, finding: { code: 'cell.faulty' } },
    code: { value: null, finding: { code: 'cell.digits-lost' } },
    registeredOn: { value: { day: '2020-09-15' } },
    capital: { value: 70_000 },
  })
  const old = await readingOf(workbook([head, [1, '甲公司', a, 42627, 5]], { from1904: true }))
  expect(old.rows[0]?.cells.registeredOn?.value?.day).toBe('2020-09-15')
})

test('a cell merged downwards counts for each row, save names and codes', async () => {
  const rows = [
    ['企业名称', '统一社会信用代码', '所属街道'],
    ['甲公司', a, '三台子街道'],
    ['乙公司', b, null],
  ]
  const reading = await readingOf(workbook(rows, { merges: ['C2:C3'] }))
  expect(reading.rows.map((row) => row.cells.street?.value)).toEqual(['三台子街道', '三台子街道'])
})

test('a header repeated on each page and a heading of a group are no firms', async () => {
  const reading = await readingOf(
    csv(`序号,企业名称,税号\n一、首次认定\n1,甲公司,${a}\n序号,企业名称,税号\n2,乙公司,${b}`),
  )
  expect(names(reading)).toEqual(['甲公司', '乙公司'])
  expect(reading.skipped.map(({ row, why }) => [row, why])).toEqual([
    [2, 'title'],
    [4, 'title'],
  ])
})

test('without a header the columns are shown for mapping, and the reading says what is wrong', async () => {
  const bytes = csv('甲列,乙列\n甲公司,x\n乙公司,y')
  const reading = await readingOf(bytes)
  expect(reading.headerBy).toBe('guess')
  expect(reading.faults.map(({ code }) => code)).toEqual([
    'roster.no-header',
    'roster.lacks-column',
    'roster.lacks-column',
  ])
  const mapped = await readingOf(bytes, { list: 'recognitions', mapping: { 0: 'name' } })
  expect([mapped.faults, names(mapped)]).toEqual([[], ['甲公司', '乙公司']])
  expect(await refusalOf(csv('只有一段话'))).toEqual({ code: 'roster.no-header', detail: { sheet: 'csv' } })
})

test('the header row can be named by hand', async () => {
  const reading = await readingOf(csv(`企业名称,税号\n名称,代码\n甲公司,${a}`), {
    headerRow: 2,
    mapping: { 0: 'name', 1: 'code' },
  })
  expect([reading.headerRow, names(reading)]).toEqual([2, ['甲公司']])
})

test('the row number is the sheet’s own, also behind a cell with a line break', async () => {
  const reading = await readingOf(csv(`企业名称,税号\n"沈阳甲\n科技有限公司",${a}\n乙公司,${b}`))
  expect(reading.rows.map(({ row, cells }) => [row, cells.name?.value])).toEqual([
    [2, '沈阳甲科技有限公司'],
    [3, '乙公司'],
  ])
})
