import type { Like } from '#words/like.ts'
import type { firms as zh } from '#words/zh/firms.ts'

export const firms: Like<typeof zh> = {}
