import type { Like } from '#words/like.ts'
import type { signIn as zh } from '#words/zh/sign-in.ts'

export const signIn: Like<typeof zh> = {}
