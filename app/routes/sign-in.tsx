import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { demoPassword, demoPeople } from '#domain/demo-people.ts'
import { signInForm } from '#forms/password-forms.ts'
import { formValues, readInput } from '#forms/read-input.ts'
import { cookieOf, sessionCookie, setCookie } from '#server/cookies.ts'
import { publicly, unsuccessful } from '#server/guard.server.ts'
import { ownPath } from '#server/own-path.ts'
import { homeOf, signIn } from '#server/sign-in.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { TextField } from '#ui/inputs.tsx'
import { Notice } from '#ui/notice.tsx'
import { useWords } from '#words/words.tsx'

export const meta = titled((words) => words.signIn.title)

export const loader = publicly(
  'the way in stands open to everyone',
  async ({ request, context }: LoaderFunctionArgs) => {
    const known = await context.signedIn()
    if (known) throw redirect(homeOf(known.viewer))
    const after = new URL(request.url).searchParams.get('after')
    return { demo: context.house.demo, after: after === 'link' || after === 'sign-out' ? after : null }
  },
)

export const action = publicly(
  'signing in is how a person becomes known',
  async ({ request, context }: ActionFunctionArgs) => {
    const values = formValues(await request.formData())
    try {
      const typed = readInput(signInForm, values)
      const name = sessionCookie(context.secure)
      const { token, viewer, mustChangePassword } = await signIn(context.house, typed, {
        address: context.address,
        browser: request.headers.get('User-Agent')?.slice(0, 200) ?? null,
        request: context.requestId,
        token: cookieOf(request, name),
      })
      const back = ownPath(new URL(request.url).searchParams.get('back'))
      const home = back === null || back === '/' ? homeOf(viewer) : back
      return redirect(mustChangePassword ? '/me/password' : home, {
        headers: { 'Set-Cookie': setCookie(name, token, { secure: context.secure, httpOnly: true }) },
      })
    } catch (cause) {
      return unsuccessful(cause, 'sign-in', values, context)
    }
  },
)

export default function SignInPage() {
  const { demo, after } = useLoaderData<typeof loader>()
  const { signIn: words } = useWords()
  return (
    <>
      {after ? <Notice tone="good">{after === 'link' ? words.passwordSet : words.signedOut}</Notice> : null}
      <Card>
        <h1 className="alone-title">{words.heading}</h1>
        <ActForm
          schema={async () => (await import('#forms/password-forms.ts')).signInForm}
          labels={{ signInName: words.signInName, password: words.password }}
          submitLabel={words.submit}
          narrow
        >
          <TextField name="signInName" required autoComplete="username" maxLength={100} />
          <TextField name="password" type="password" required autoComplete="current-password" />
        </ActForm>
        <p className="help">{words.forgotten}</p>
      </Card>
      {demo ? <DemoPeople /> : null}
    </>
  )
}

function DemoPeople() {
  const { signIn: words, terms } = useWords()
  return (
    <Card title={words.demo} note={words.demoPassword(demoPassword)}>
      <table className="plain-table">
        <tbody>
          {demoPeople.map((one) => (
            <tr key={one.signInName}>
              <th scope="row">{one.signInName}</th>
              <td>{one.name}</td>
              <td>{terms.role[one.role]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
