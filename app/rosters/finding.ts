// A read cell: the value to use, or null, and what is to be said of it.
import type { CellFinding } from '#domain/roster.ts'

export type Read<Value> = { value: Value | null; finding?: CellFinding }
