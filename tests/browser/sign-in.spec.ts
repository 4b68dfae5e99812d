// The way in and out.
import { demoPassword, demoPeople } from '#domain/demo-people.ts'
import { expect, heading, type Page, test, visit } from '#tests/browser/house.ts'

async function signIn(page: Page, name: string, password: string = demoPassword): Promise<void> {
  await page.getByLabel('登录名').fill(name)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

const homes = {
  officer: '今日',
  operator: '今日',
  leader: '总览',
  sysadmin: '账号管理',
  secadmin: '账号管理',
  auditor: '操作日志',
}

for (const { name, signInName } of demoPeople) {
  test(`${name} signs in and begins with ${homes[signInName]}`, async ({ stranger }) => {
    const page = await stranger()
    await visit(page, '/sign-in')
    await signIn(page, signInName)
    await expect(heading(page)).toHaveText(homes[signInName])
    await expect(page.getByText('演示数据：')).toBeVisible()
  })
}

test('who is not signed in is sent to sign in, and then to the page asked for', async ({ stranger }) => {
  const page = await stranger()
  await visit(page, '/firms?kind=gazelle')
  await expect(heading(page)).toHaveText('科技企业培育管理系统')
  await signIn(page, 'leader')
  await expect(page).toHaveURL('/firms?kind=gazelle')
})

test('a wrong password is refused in one sentence that tells nothing about the account', async ({ stranger }) => {
  const page = await stranger()
  const sentences: (string | null)[] = []
  for (const name of ['nobody-here', 'leader']) {
    await visit(page, '/sign-in')
    await signIn(page, name, 'not-the-password')
    sentences.push(await page.getByRole('alert').textContent())
  }
  expect(sentences[0]).toBe(sentences[1])
})

test('after signing out, the way back shows nothing', async ({ stranger }) => {
  const page = await stranger()
  await visit(page, '/sign-in')
  await signIn(page, 'officer')
  await expect(heading(page)).toHaveText('今日')
  await page.getByRole('link', { name: '企业', exact: true }).first().click()
  await expect(heading(page)).toHaveText('企业')
  await page.getByRole('banner').getByText('王敏', { exact: true }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByText('您已退出登录。')).toBeVisible()
  await page.goBack()
  await page.reload()
  await expect(page.getByLabel('登录名')).toBeVisible()
  await expect(page.locator('table.data')).toHaveCount(0)
})
