// Ids: UUIDv7, made by the application, so that they sort by the time they were made on either engine.
import { randomBytes, randomFillSync } from 'node:crypto'

let lastMs = 0
let counter = 0

/** Random bytes are fetched for some hundred ids at a time: an import makes tens of thousands. */
const pool = Buffer.alloc(16 * 256)
let used = pool.length

function sixteenBytes(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += 16
  return Buffer.from(pool.subarray(used - 16, used))
}

/** A UUIDv7 for this instant; ids made in one process within the same millisecond keep their order. */
export function newId(atMs: number): string {
  if (atMs === lastMs) counter += 1
  else {
    lastMs = atMs
    counter = randomBytes(2).readUInt16BE() & 0x7ff
  }
  const bytes = sixteenBytes()
  bytes.writeUIntBE(atMs, 0, 6)
  bytes.writeUInt16BE(0x7000 | (counter & 0xfff), 6)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
