// Two people edit one firm: the second saver sees both values and chooses.
import { completeCode } from '#domain/credit-code.ts'
import { registerFirm } from '#tests/browser/firm-forms.ts'
import { expect, heading, test, visit } from '#tests/browser/house.ts'

test('the second saver is shown both values and can save', async ({ as }) => {
  const first = await as('officer')
  await registerFirm(first, '沈阳渡口机电有限公司', completeCode('91210105', 'MA9DKJD4'))
  const edit = `${new URL(first.url()).pathname}/edit`
  const second = await as('officer')
  await visit(first, edit)
  await visit(second, edit)

  await first.getByLabel('地址').fill('皇姑区黄河大街 1 号')
  await first.getByRole('button', { name: '保存' }).click()
  await expect(heading(first)).toHaveText('沈阳渡口机电有限公司')

  await second.getByLabel('地址').fill('皇姑区陵西街 2 号')
  const [answer] = await Promise.all([
    second.waitForResponse((one) => one.request().method() === 'POST'),
    second.getByRole('button', { name: '保存' }).click(),
  ])
  expect(answer.status()).toBe(409)
  const row = second.getByRole('row', { name: '地址' })
  await expect(row).toContainText('皇姑区陵西街 2 号')
  await expect(row).toContainText('皇姑区黄河大街 1 号')

  await second.getByRole('button', { name: '保存' }).click()
  await expect(heading(second)).toHaveText('沈阳渡口机电有限公司')
  await expect(second.getByText('皇姑区陵西街 2 号').first()).toBeVisible()
})
