// While a server runs on an SQLite file, a note beside it names its process, so that restore can refuse.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

const markOf = (file: string) => `${file}.served-by`

export const markServed = (file: string): void => writeFileSync(markOf(file), String(process.pid))
export const unmarkServed = (file: string): void => rmSync(markOf(file), { force: true })

export function isServed(file: string): boolean {
  if (!existsSync(markOf(file))) return false
  try {
    process.kill(Number(readFileSync(markOf(file), 'utf8')), 0)
    return true
  } catch {
    return false
  }
}
