import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** All files under a path, or the path itself; nothing where there is none. @param {string} path @returns {string[]} */
function filesUnder(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)))
}

/** Changes with any edit under these paths; reads no contents, so it costs milliseconds. @param {string} root @param {string[]} paths */
export function digestOfTimes(root, paths) {
  const digest = createHash('sha256')
  for (const file of paths.flatMap((path) => filesUnder(join(root, path)))) {
    const { mtimeMs, size } = statSync(file)
    digest.update(`${file.slice(root.length)}\0${mtimeMs}\0${size}\n`)
  }
  return digest.digest('hex')
}

/** @param {string} file */
export const digestOfContents = (file) => createHash('sha256').update(readFileSync(file)).digest('hex')

/** @param {string} file @param {string} value */
export function isStamped(file, value) {
  try {
    return readFileSync(file, 'utf8') === value
  } catch {
    return false
  }
}

/** @param {string} file @param {string} value */
export function stamp(file, value) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, value)
}
