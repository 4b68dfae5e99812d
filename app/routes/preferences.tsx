import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { lookOf, lookText } from '#domain/look.ts'
import { lookCookie, setCookie } from '#server/cookies.ts'
import { publicly } from '#server/guard.server.ts'
import { ownPath } from '#server/own-path.ts'

const aYear = 365 * 86_400

export const action = publicly(
  'anyone may choose language and size, before signing in too',
  async ({ request, context }: ActionFunctionArgs) => {
    const form = await request.formData()
    const chosen = { ...context.look, ...Object.fromEntries(form) }
    const look = lookOf([chosen.language, chosen.size, chosen.theme, chosen.density].join('.'))
    return redirect(ownPath(form.get('back')) ?? '/', {
      headers: {
        'Set-Cookie': setCookie(lookCookie, lookText(look), {
          secure: context.secure,
          httpOnly: true,
          maxAgeSeconds: aYear,
        }),
      },
    })
  },
)
