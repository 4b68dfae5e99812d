// 王敏 takes rosters in: one with errors, one without; lists and figures follow; a batch is undone as a whole.
import ExcelJS from 'exceljs'
import { completeCode } from '#domain/credit-code.ts'
import { bytesOf } from '#tests/browser/download.ts'
import { registerFirm } from '#tests/browser/firm-forms.ts'
import { expect, field, figure, heading, type Page, test, total, visit } from '#tests/browser/house.ts'

type File = { name: string; mimeType: string; buffer: Buffer }

const csv = (name: string, rows: readonly (readonly string[])[]): File => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}\r\n`),
})

async function xlsx(name: string, rows: readonly (readonly (string | number)[])[]): Promise<File> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('名单').addRows(rows.map((row) => [...row]))
  const buffer = Buffer.from(await book.xlsx.writeBuffer())
  return { name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer }
}

/** Gives the file and looks at what it would do. */
async function read(
  page: Page,
  list: string,
  file: File,
  whole: (page: Page) => Promise<void> = async () => undefined,
) {
  await visit(page, '/imports/new')
  await page.getByLabel(list, { exact: true }).check()
  await field(page, '文件').setInputFiles(file)
  await whole(page)
  await page.getByRole('button', { name: '读取并预览' }).click()
}

const count = (page: Page, outcome: string) => page.locator('.import-counts a', { hasText: outcome }).locator('b')
const rowOf = (page: Page, name: string) => page.locator('#rows tbody tr', { hasText: name })

test('a roster with errors: the rows at fault are named and come back as a workbook, the others go in', async ({
  as,
}) => {
  const page = await as('officer')
  await visit(page, '/firms')
  const before = await total(page)
  await read(
    page,
    '企业名单',
    csv('走访名单.csv', [
      ['皇姑区走访企业名单'],
      ['序号', '企业名称', '统一社会信用代码', '成立日期', '地址'],
      ['1', '沈阳竹影检测技术有限公司', completeCode('91210105', 'MA9YHYW1'), '2021.3', '皇姑区演示路1号'],
      ['2', '沈阳苇岸生物科技有限公司', '9.12101E+17', '2020-05-01', '皇姑区演示路2号'],
      ['3', '', '', '2019-01-01', '皇姑区演示路3号'],
      ['4', '沈阳石径材料有限公司', completeCode('91210105', 'MA9YJCX6'), '2018年6月1日', '皇姑区演示路4号'],
      ['合计', '4家'],
    ]),
  )
  await expect(heading(page)).toHaveText('走访名单.csv')
  await expect(count(page, '新增')).toHaveText('2')
  await expect(count(page, '未导入')).toHaveText('2')
  await expect(rowOf(page, '沈阳苇岸生物科技有限公司')).toContainText('末几位已丢失')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载未导入的行' }).click(),
  ])
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(await bytesOf(download)).buffer)
  const refused = book.worksheets[0]?.getSheetValues().slice(1).map(String) ?? []
  expect(refused[0]).toContain('原行号')
  expect(refused).toHaveLength(3)
  expect(refused[1]).toContain('沈阳苇岸生物科技有限公司')
  expect(refused[1]).toContain('末几位已丢失')

  await page.getByRole('button', { name: '提交 2 行' }).click()
  await expect(page.getByText('已导入', { exact: true })).toBeVisible()
  await visit(page, '/firms')
  expect(await total(page)).toBe(before + 2)
  await visit(page, '/firms?q=石径材料')
  await expect(page.getByRole('link', { name: '沈阳石径材料有限公司' })).toBeVisible()
})

test('a list of names and numbers: kind and day are given once, figures follow, the same file again changes nothing, undo restores', async ({
  as,
}) => {
  const page = await as('officer')
  await registerFirm(page, '沈阳春涧软件有限公司', completeCode('91210105', 'MA9CJRJ3'))
  await registerFirm(page, '沈阳秋浦航空科技有限公司', completeCode('91210105', 'MA9QPHK4'))
  const gazelles = () => page.locator('.holders li', { hasText: '瞪羚' }).getByRole('link')
  await visit(page, '/')
  const before = await figure(gazelles())
  const roster = await xlsx('瞪羚企业名单.xlsx', [
    ['2024年瞪羚企业名单'],
    ['序号', '企业名称', '编号'],
    [1, '沈阳春涧软件有限公司', 'LNDL202490001'],
    [2, '沈阳秋浦航空科技有限公司', 'LNDL202490002'],
  ])
  const whole = async () => {
    await field(page, '认定类型').selectOption({ label: '瞪羚企业' })
    await field(page, '日期').fill('2024-06-12')
  }
  await read(page, '认定名单', roster, whole)
  await expect(count(page, '新增')).toHaveText('2')
  await expect(count(page, '未导入')).toHaveText('0')
  await page.getByRole('button', { name: '提交 2 行' }).click()
  await expect(page.getByText('已导入', { exact: true })).toBeVisible()
  const batch = page.url()

  await visit(page, '/')
  expect(await figure(gazelles())).toBe(before + 2)
  await gazelles().click()
  await expect(heading(page)).toHaveText('企业')
  expect(await total(page)).toBe(before + 2)

  await read(page, '认定名单', roster, whole)
  await expect(count(page, '不变')).toHaveText('2')
  await expect(page.getByRole('button', { name: '提交（没有变化）' })).toBeVisible()
  await page.getByRole('button', { name: '放弃' }).click()
  await expect(heading(page)).toHaveText('导入')

  await visit(page, batch)
  await page.getByRole('button', { name: '撤销本批' }).click()
  await expect(page.getByText('已撤销', { exact: true })).toBeVisible()
  await visit(page, '/')
  expect(await figure(gazelles())).toBe(before)
})

test('an unknown firm of a list is refused, and created only where that is ticked', async ({ as }) => {
  const page = await as('officer')
  const roster = csv('雏鹰名单.csv', [
    ['序号', '企业名称', '证书编号'],
    ['1', '沈阳荷塘智能科技有限公司', 'LNCY202490077'],
  ])
  const whole = async () => {
    await field(page, '认定类型').selectOption({ label: '雏鹰企业' })
    await field(page, '日期').fill('2024-05-20')
  }
  await read(page, '认定名单', roster, whole)
  await expect(count(page, '未导入')).toHaveText('1')
  await expect(page.getByText('企业库中没有该企业。').first()).toBeVisible()

  await read(page, '认定名单', roster, async () => {
    await whole()
    await page.getByLabel('库中没有的企业一并新增').check()
  })
  await expect(count(page, '新增')).toHaveText('1')
})

for (const [name, buffer, sentence] of [
  ['空.xlsx', Buffer.alloc(0), '文件是空的'],
  ['图片.xlsx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), '不是可导入的文件'],
  ['坏.xlsx', Buffer.from('PK\u0003\u0004 this was cut off'), '文件已损坏'],
] as const) {
  test(`${name} is refused in one sentence: ${sentence}`, async ({ as }) => {
    const page = await as('officer')
    await read(page, '企业名单', { name, mimeType: 'application/octet-stream', buffer })
    await expect(page.getByText(sentence).first()).toBeVisible()
  })
}

test('a template is offered for each list', async ({ as }) => {
  const page = await as('officer')
  await visit(page, '/imports')
  await page.getByText('下载模板', { exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '企业名单模板' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('企业名单模板.xlsx')
})
