export const done: Record<string, string> = {
  'change-own-password': 'Your password is changed; other sessions have ended.',
  'end-own-sessions': 'The session has ended.',
  'create-account': 'The account is created.',
  'edit-account': 'Saved.',
  'disable-account': 'The account is disabled.',
  'enable-account': 'The account can be used.',
  'give-roles': 'The roles are saved.',
  'give-carriers': 'The carriers are saved.',
  'choose-password-policy': 'The policy is saved.',
}
