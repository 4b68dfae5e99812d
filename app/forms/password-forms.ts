// Signing in, and setting a password. Field names hold "password", so that what was typed never comes back to the page.
import { z } from 'zod'
import { optionalId, text } from '#forms/fields.ts'

/** As typed: blanks belong to a password. What it must be like is the policy's word, told by the act. */
const password = z.preprocess(
  (value) => value ?? '',
  z.string({ error: 'invalid' }).min(1, 'required').max(512, 'too-long'),
)

export const signInForm = z.object({ signInName: text(100), password })

const twice = { password, passwordAgain: password }
const alike = (typed: { password: string; passwordAgain: string }) => typed.password === typed.passwordAgain
const differ = { error: 'passwords-differ', path: ['passwordAgain'] }

export const firstPasswordForm = z.object(twice).refine(alike, differ)
export const changePasswordForm = z.object({ currentPassword: password, ...twice }).refine(alike, differ)
/** Empty = all of one's own sessions. */
export const endSessionsForm = z.object({ session: optionalId() })
