import type { Like } from '#words/like.ts'
import type { targets as zh } from '#words/zh/targets.ts'

export const targets: Like<typeof zh> = {}
