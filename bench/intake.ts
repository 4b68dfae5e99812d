// An import of many rows while others read: how long it takes, and how long the readers wait.
import type { Timing } from '#bench/timing.ts'

export type Intake = { rows: number; seconds: number; readersIdle: Timing; readersDuring: Timing }
