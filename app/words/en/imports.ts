import type { Like } from '#words/like.ts'
import type { imports as zh } from '#words/zh/imports.ts'

export const imports: Like<typeof zh> = {}
