import { useLoaderData } from '@remix-run/react'
import { changeOwnPassword } from '#acts/change-own-password.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { TextField } from '#ui/inputs.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { ownAccountView } from '#views/own-account.server.ts'
import { useWords } from '#words/words.tsx'

export const meta = titled((words) => words.accounts.me.password)
export const loader = show(ownAccountView)
export const action = perform(changeOwnPassword, () => '/me')

export default function OwnPasswordPage() {
  const { mustChangePassword, policy, signInName } = useLoaderData<typeof loader>()
  const { me: words } = useWords().accounts
  return (
    <>
      <PageTitle title={words.password} crumbs={[{ label: words.title, to: '/me' }]} />
      {mustChangePassword ? <Notice tone="warn">{words.mustChange}</Notice> : null}
      <Card>
        <ActForm
          schema={async () => (await import('#forms/password-forms.ts')).changePasswordForm}
          labels={{
            currentPassword: words.currentPassword,
            password: words.newPassword,
            passwordAgain: words.newPasswordAgain,
          }}
          submitLabel={words.password}
          cancelTo={mustChangePassword ? undefined : '/me'}
        >
          {/* For password keepers: which account this is about. */}
          <input
            className="unseen"
            type="text"
            autoComplete="username"
            defaultValue={signInName}
            readOnly
            tabIndex={-1}
            aria-hidden="true"
          />
          <TextField name="currentPassword" type="password" required autoComplete="current-password" />
          <TextField name="password" type="password" required autoComplete="new-password" help={words.rules[policy]} />
          <TextField name="passwordAgain" type="password" required autoComplete="new-password" />
        </ActForm>
        <p className="help">{words.passwordNote}</p>
      </Card>
    </>
  )
}
