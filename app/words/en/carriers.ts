import type { Like } from '#words/like.ts'
import type { carriers as zh } from '#words/zh/carriers.ts'

export const carriers: Like<typeof zh> = {}
