// The project's own source files, as text, for the tests that walk them.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { projectRoot } from '#db/root.ts'

export type Source = { path: string; text: string }

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'migrations' ? [] : walk(path)
    return /\.(ts|tsx|js)$/.test(entry.name) ? [path] : []
  })
}

export const sourcesIn = (...folders: string[]): Source[] =>
  folders
    .flatMap((folder) => walk(join(projectRoot(), folder)))
    .map((path) => ({ path: relative(projectRoot(), path), text: readFileSync(path, 'utf8') }))

/** What a file imports, types included. */
export const importsOf = ({ text }: Source): string[] =>
  [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
