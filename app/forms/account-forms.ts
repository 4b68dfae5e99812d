// Accounts: who someone is, what they may do, which carriers they run.
import { z } from 'zod'
import { passwordPolicyKeys } from '#domain/password-policy.ts'
import { roles } from '#domain/permission.ts'
import { choice, id, optionalText, several, text, version } from '#forms/fields.ts'

const signInName = text(32)
  .transform((value) => value.toLowerCase())
  .pipe(z.string().regex(/^[a-z0-9][a-z0-9._-]+$/, 'not-a-sign-in-name'))

export const newAccountForm = z.object({ signInName, name: text(40), section: optionalText(60) })
export const editAccountForm = z.object({
  account: id(),
  version: version(),
  name: text(40),
  section: optionalText(60),
})
export const oneAccountForm = z.object({ account: id() })
export const rolesForm = z.object({ account: id(), version: version(), roles: several(choice(roles)) })
export const carriersForm = z.object({ account: id(), version: version(), carriers: several(id()) })
export const passwordPolicyForm = z.object({ policy: choice(passwordPolicyKeys) })
