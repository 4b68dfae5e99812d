import type { Like } from '#words/like.ts'
import type { recognitions as zh } from '#words/zh/recognitions.ts'

export const recognitions: Like<typeof zh> = {}
