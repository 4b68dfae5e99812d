// 三权分立: 孙系 makes accounts, 周安 gives roles and carriers, 吴审 reads what was done; none of them sees a firm.
import { expect, field, heading, test, visit } from '#tests/browser/house.ts'

const password = 'Xin-Mi-Ma-2024'

test('孙系 makes an account, 周安 gives its role, and 陈静 sets her password with the one-time link', async ({
  as,
  stranger,
}) => {
  const sun = await as('sysadmin')
  await visit(sun, '/accounts/new')
  await sun.getByLabel('登录名').fill('chenjing')
  await sun.getByLabel('姓名').fill('陈静')
  await sun.getByLabel('科室或单位').fill('高新技术科')
  await sun.getByRole('button', { name: '新建账号' }).click()
  await expect(heading(sun)).toHaveText('陈静')
  await expect(sun.getByText('待设密码')).toBeVisible()
  const account = new URL(sun.url()).pathname
  await sun.getByRole('button', { name: '发放一次性链接' }).click()
  const link = (await sun.locator('.one-time-link').textContent()) ?? ''
  expect(new URL(link).pathname).toMatch(/^\/link\/.{20,}/)

  const zhou = await as('secadmin')
  await visit(zhou, account)
  await zhou.getByLabel('科技局人员').check()
  await zhou.getByRole('button', { name: '保存角色' }).click()
  await expect(zhou.getByText('角色已保存')).toBeVisible()

  const chen = await stranger()
  await visit(chen, link)
  await expect(chen.getByText('陈静（登录名 chenjing）')).toBeVisible()
  await field(chen, '新密码').fill(password)
  await chen.getByLabel('再次填写新密码').fill(password)
  await chen.getByRole('button', { name: '设置密码' }).click()
  await expect(chen.getByText('密码已设置，请登录。')).toBeVisible()
  await chen.getByLabel('登录名').fill('chenjing')
  await chen.getByLabel('密码').fill(password)
  await chen.getByRole('button', { name: '登录' }).click()
  await expect(heading(chen)).toHaveText('今日')

  const late = await stranger()
  await late.goto(link)
  await expect(field(late, '新密码')).toHaveCount(0)
})

test('周安 cannot give one person two administrator roles', async ({ as }) => {
  const page = await as('secadmin')
  await visit(page, '/accounts')
  await page.getByRole('link', { name: 'leader' }).click()
  await expect(heading(page)).toHaveText('李正')
  await page.getByLabel('系统管理员').check()
  await page.getByLabel('审计管理员').check()
  await page.getByRole('button', { name: '保存角色' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
})

test('吴审 reads who did what, and the chain of the journal is whole', async ({ as }) => {
  const wang = await as('officer')
  await visit(wang, '/firms?kind=unicorn')
  await wang.getByText('导出', { exact: true }).click()
  await Promise.all([
    wang.waitForEvent('download'),
    wang.getByRole('button', { name: 'Excel 工作簿（.xlsx）' }).click(),
  ])

  const wu = await as('auditor')
  await visit(wu, '/journal')
  await expect(heading(wu)).toHaveText('操作日志')
  await wu.getByRole('link', { name: '校验全部' }).click()
  await expect(wu.getByText(/已校验全部 .* 条，完整无改动。/)).toBeVisible()
  await wu.getByLabel('操作', { exact: true }).selectOption({ label: '导出企业' })
  await wu.getByRole('button', { name: '查询' }).click()
  await expect(wu).toHaveURL(/act=/)
  const row = wu.locator('table.data tbody tr').first()
  await expect(row).toContainText('王敏')
  await row.getByText('详情').click()
  await expect(row).toContainText('校验值')
})

for (const person of ['sysadmin', 'secadmin', 'auditor'] as const) {
  test(`${person} sees no firms`, async ({ as }) => {
    const page = await as(person)
    await visit(page, '/firms')
    await expect(heading(page)).toHaveText('无权查看')
  })
}
