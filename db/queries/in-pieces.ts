// Thousands of keys or rows, some at a time: others get the thread in between.
import { breathe } from '#db/insert-many.ts'

const asked = 400
const written = 50

/** The answers for many keys, a few hundred at a time. */
export async function inPieces<Key, Row>(
  keys: Iterable<Key>,
  ask: (some: Key[]) => PromiseLike<Row[]>,
  size = asked,
): Promise<Row[]> {
  const all = [...new Set(keys)]
  const rows: Row[] = []
  for (let from = 0; from < all.length; from += size) {
    for (const row of await ask(all.slice(from, from + size))) rows.push(row)
    await breathe()
  }
  return rows
}

/** Writes rows in statements of many. */
export async function inStatements<Row>(
  rows: readonly Row[],
  write: (some: Row[]) => PromiseLike<unknown>,
  onWritten?: (done: number) => void,
  size = written,
): Promise<void> {
  for (let from = 0; from < rows.length; from += size) {
    await write(rows.slice(from, from + size))
    onWritten?.(Math.min(rows.length, from + size))
    await breathe()
  }
}
