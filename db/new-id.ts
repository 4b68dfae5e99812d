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
    counter = randomBytes(2).readUInt16BE() & 0x7ff
  }
  const at = nextInPool()
  pool.writeUIntBE(atMs, at, 6)
  pool.writeUInt16BE(0x7000 | (counter & 0xfff), at + 6)
  pool.writeUInt8(0x80 | (pool.readUInt8(at + 8) & 0x3f), at + 8)
  const hex = pool.toString('hex', at, at + 16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
