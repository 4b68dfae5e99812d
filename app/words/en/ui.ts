import type { Like } from '#words/like.ts'
import type { ui as zh } from '#words/zh/ui.ts'

export const ui: Like<typeof zh> = {}
