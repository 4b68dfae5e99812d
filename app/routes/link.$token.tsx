import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { firstPasswordForm } from '#forms/password-forms.ts'
import { formValues, readInput } from '#forms/read-input.ts'
import { holderOfLink, setPasswordByLink } from '#server/first-password.server.ts'
import { publicly, unsuccessful } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { TextField } from '#ui/inputs.tsx'
import { useWords } from '#words/words.tsx'

export const meta = titled((words) => words.signIn.first.title)

export const loader = publicly(
  'whoever holds a one-time link sets their password with it',
  ({ params, context }: LoaderFunctionArgs) => holderOfLink(context.house, params.token ?? ''),
)

export const action = publicly(
  'the one-time link itself says who they are',
  async ({ request, params, context }: ActionFunctionArgs) => {
    const values = formValues(await request.formData())
    try {
      const { password } = readInput(firstPasswordForm, values)
      const from = { address: context.address, request: context.requestId }
      await setPasswordByLink(context.house, params.token ?? '', password, from)
      return redirect('/sign-in?after=link')
    } catch (cause) {
      return unsuccessful(cause, 'set-password-by-link', values, context)
    }
  },
)

export default function FirstPasswordPage() {
  const holder = useLoaderData<typeof loader>()
  const { signIn, accounts } = useWords()
  const words = signIn.first
  return (
    <Card>
      <h1 className="alone-title">{words.title}</h1>
      <p>{words.for(holder.name, holder.signInName)}</p>
      <ActForm
        schema={async () => (await import('#forms/password-forms.ts')).firstPasswordForm}
        labels={{ password: words.password, passwordAgain: words.passwordAgain }}
        submitLabel={words.submit}
        narrow
      >
        <TextField
          name="password"
          type="password"
          required
          autoComplete="new-password"
          help={accounts.me.rules[holder.policy]}
        />
        <TextField name="passwordAgain" type="password" required autoComplete="new-password" />
      </ActForm>
      <p className="help">{words.note}</p>
    </Card>
  )
}
