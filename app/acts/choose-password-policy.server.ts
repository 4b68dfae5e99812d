import { act } from '#acts/act.server.ts'
import { setPasswordPolicy } from '#db/queries/password-policy.ts'
import { passwordPolicyForm } from '#forms/account-forms.ts'

/** Which password policy holds from the next password on. */
export const choosePasswordPolicy = act({
  name: 'choose-password-policy',
  may: 'give roles',
  form: passwordPolicyForm,
  do: ({ tx, input }) => setPasswordPolicy(tx, input.policy),
})
