import type { Like } from '#words/like.ts'
import type { journal as zh } from '#words/zh/journal.ts'

export const journal: Like<typeof zh> = {}
