import type { Like } from '#words/like.ts'
import type { platforms as zh } from '#words/zh/platforms.ts'

export const platforms: Like<typeof zh> = {}
