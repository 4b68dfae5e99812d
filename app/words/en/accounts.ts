import type { Like } from '#words/like.ts'
import type { accounts as zh } from '#words/zh/accounts.ts'

export const accounts: Like<typeof zh> = {}
