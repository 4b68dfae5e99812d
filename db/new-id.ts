// Ids: UUIDv7, made by the application, so that they sort by the time they were made on either engine.
import { randomBytes, randomFillSync } from 'node:crypto'

let lastMs = 0
let counter = 0

/** Random bytes are fetched for some hundred ids at a time: an import makes tens of thousands. */
const pool = Buffer.alloc(16 * 256)
let used = pool.length

/** Where the next sixteen bytes begin. */
function nextInPool(): number {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += 16
  return used - 16
}

/** A UUIDv7 for this instant; ids made in one process within the same millisecond keep their order. */
export function newId(atMs: number): string {
  if (atMs === lastMs) counter += 1
  else {
    lastMs = atMs
    counter = randomBytes(3).readUIntBE(0, 3)
  }
  const at = nextInPool()
  pool.writeUIntBE(atMs, at, 6)
  // 26 bits count on: an import makes more ids at one instant than the 12 bits beside the version hold.
  pool.writeUInt16BE(0x7000 | ((counter >> 14) & 0xfff), at + 6)
  pool.writeUInt16BE(0x8000 | (counter & 0x3fff), at + 8)
  const hex = pool.toString('hex', at, at + 16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
