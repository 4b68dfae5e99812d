// What a browser must fetch before a page is fully alive: the page, its styles, and its scripts with all that they import.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Server } from '#bench/processes.ts'
import { projectRoot } from '#db/root.ts'
import { fileOfArea } from '#words/area-files.ts'

export type Weight = {
  path: string
  status: number
  htmlKb: number
  scriptsKb: number
  stylesKb: number
  totalKb: number
  files: number
  /** Whether the server itself sends text compressed, to a browser that takes it. */
  compressed: { page: boolean; assets: boolean }
}

const kb = (bytes: number) => Math.round(bytes / 100) / 10
const packed = (content: string | Buffer) => gzipSync(content).byteLength
const client = join(projectRoot(), 'build/client')

const namedIn = (text: string): string[] => text.match(/\/assets\/[\w.~$()-]+\.(?:js|css)/g) ?? []
/** Imports that load at once; `import()` waits until it is called. */
const importedBy = (script: string): string[] =>
  [...script.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w*{][^'"()]*?from\s*)?["']\.\/([^"']+)["']/g)].map(
    (match) => `/assets/${match[1]}`,
  )

/** What Remix tells the browser of the routes around this one: names of files that it does not fetch for this page. */
const manifest = /window\.__remixManifest = \{[\s\S]*?\n\};/
/** The entry waits for the words that the page was drawn with before it wakes the page. */
function wordsOf(html: string): string[] {
  const language = /<html [^>]*lang="(\w+)/.exec(html)?.[1] ?? ''
  const areas = /<html [^>]*data-words="([^"]*)"/.exec(html)?.[1]?.split(' ').filter(Boolean) ?? []
  const entry = namedIn(html).find((path) => path.startsWith('/assets/entry.client'))
  const script = entry ? readFileSync(join(client, entry), 'utf8') : ''
  return areas.map((area) => {
    const source = `"./${language}/${fileOfArea(area)}.ts"`
    const at = script.indexOf(source)
    const name = /import\("\.\/([^"]+)"\)/.exec(at < 0 ? '' : script.slice(at))?.[1]
    if (!name) throw new Error(`no file of words for ${area}`)
    return `/assets/${name}`
  })
}

/** The page's files and everything those import, each once. The route manifest names all others: it is not followed. */
function filesOf(html: string): string[] {
  const found = new Set<string>()
  const waiting = [...namedIn(html.replace(manifest, '')), ...wordsOf(html)]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue
    found.add(path)
    if (path.endsWith('.js')) waiting.push(...importedBy(readFileSync(join(client, path), 'utf8')))
  }
  return [...found]
}

export async function weightOf(server: Server, path: string, cookie: string): Promise<Weight> {
  const { status, body } = await server.ask(path, { Cookie: cookie, Accept: 'text/html' })
  const files = filesOf(body)
  const sum = (ending: string) =>
    files
      .filter((file) => file.endsWith(ending))
      .reduce((total, file) => total + packed(readFileSync(join(client, file))), 0)
  const isPacked = async (at: string) =>
    (await server.ask(at, { Cookie: cookie, 'Accept-Encoding': 'gzip, br' })).headers['content-encoding'] !== undefined
  const [html, scripts, styles] = [packed(body), sum('.js'), sum('.css')]
  const script = files.find((file) => file.endsWith('.js'))
  return {
    path,
    status,
    htmlKb: kb(html),
    scriptsKb: kb(scripts),
    stylesKb: kb(styles),
    totalKb: kb(html + scripts + styles),
    files: files.length,
    compressed: { page: await isPacked(path), assets: script !== undefined && (await isPacked(script)) },
  }
}
