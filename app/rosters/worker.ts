// The worker's whole life: one roster in, its reading out in pieces small enough that receiving one holds nobody up.
import { parentPort, workerData } from 'node:worker_threads'
import type { RosterRefusal } from '#domain/roster.ts'
import { type Reading, type RosterRequest, readRoster } from '#rosters/reading.ts'

export type WorkerMessage =
  | { kind: 'refusal'; refusal: RosterRefusal }
  | { kind: 'frame'; reading: Reading; rows: number }
  /** JSON of so many rows: one text comes over in a third of the time of as many objects. */
  | { kind: 'rows'; rows: string }
  | { kind: 'end' }

const pieceRows = 250
const pauseMs = 2

/** The one message a worker is started with comes from `makeReader`, so its shape is that module's promise. */
const request: RosterRequest = workerData

const say = (message: WorkerMessage) => parentPort?.postMessage(message)

const answer = await readRoster(request)
if ('refusal' in answer) {
  say({ kind: 'refusal', refusal: answer.refusal })
} else {
  const { rows, ...frame } = answer.reading
  say({ kind: 'frame', reading: { ...frame, rows: [] }, rows: rows.length })
  for (let from = 0; from < rows.length; from += pieceRows) {
    say({ kind: 'rows', rows: JSON.stringify(rows.slice(from, from + pieceRows)) })
    // Pieces that wait together are received together, and hold the receiver up after all.
    await new Promise((resume) => setTimeout(resume, pauseMs))
  }
  say({ kind: 'end' })
}
