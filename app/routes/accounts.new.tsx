import { createAccount } from '#acts/create-account.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { TextField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { newAccountView } from '#views/account-file.server.ts'
import { useWords } from '#words/words.tsx'

export const meta = titled((words) => words.accounts.create)
export const loader = show(newAccountView)
export const action = perform(createAccount, (account) => `/accounts/${account}`)

export default function NewAccountPage() {
  const { accounts: words } = useWords()
  return (
    <>
      <PageTitle title={words.create} crumbs={[{ label: words.title, to: '/accounts' }]} />
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/account-forms.ts')).newAccountForm}
          labels={{ signInName: words.signInName, name: words.name, section: words.section }}
          submitLabel={words.create}
          cancelTo="/accounts"
        >
          <TextField name="signInName" required maxLength={32} help={words.signInNameHelp} />
          <TextField name="name" required maxLength={40} />
          <TextField name="section" maxLength={60} />
        </ActForm>
        <p className="help">{words.createNote}</p>
      </Card>
    </>
  )
}
