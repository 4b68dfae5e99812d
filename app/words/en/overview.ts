import type { Like } from '#words/like.ts'
import type { overview as zh } from '#words/zh/overview.ts'

export const overview: Like<typeof zh> = {}
