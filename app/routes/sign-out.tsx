import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { cookieOf, sessionCookie, setCookie } from '#server/cookies.ts'
import { publicly } from '#server/guard.server.ts'
import { signOut } from '#server/sign-in.server.ts'

export const loader = publicly('signing out is a form; its address alone does nothing', async () => redirect('/'))

export const action = publicly(
  'signing out must work in every state',
  async ({ request, context }: ActionFunctionArgs) => {
    const name = sessionCookie(context.secure)
    await signOut(context.house, {
      address: context.address,
      browser: null,
      request: context.requestId,
      token: cookieOf(request, name),
    })
    return redirect('/sign-in?after=sign-out', {
      headers: {
        'Set-Cookie': setCookie(name, '', { secure: context.secure, httpOnly: true, maxAgeSeconds: 0 }),
        'Clear-Site-Data': '"cache"',
      },
    })
  },
)
