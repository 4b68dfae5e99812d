import type { Like } from '#words/like.ts'
import type { signIn as zh } from '#words/zh/sign-in.ts'

export const signIn: Like<typeof zh> = {
  title: 'Sign in',
  heading: 'Technology enterprise incubation',
  signInName: 'Sign-in name',
  password: 'Password',
  submit: 'Sign in',
  passwordSet: 'Your password is set. Please sign in.',
  signedOut: 'You have signed out.',
  forgotten: 'If you forgot your password, ask the system administrator for a one-time link.',
  demo: 'Demo accounts',
  demoPassword: (password: string) => `The password of each is ${password}`,
  first: {
    title: 'Set a password',
    for: (name: string, signInName: string) => `${name} (sign-in name ${signInName})`,
    note: 'This link works once. Afterwards, sign in with the new password.',
    password: 'New password',
    passwordAgain: 'New password again',
    submit: 'Set password',
  },
}
