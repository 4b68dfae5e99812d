import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root, runNode, say, scriptOf } from './child.js'
import { mustBeWritable } from './installation.js'
import { Sentence } from './sentence.js'
import { digestOfTimes, isStamped, stamp } from './stamp.js'

const stampFile = join(root, 'build/.built')

const sources = [
  ...['app', 'db', 'commands', 'seeds', 'public'],
  ...['vite.config.ts', 'remix.config.js', 'tsconfig.json', 'package.json', 'package-lock.json'],
]

/** Remix builds the pages; these are our own programs around them. Each command is a chunk, loaded when it is called. */
const programs = {
  command: 'commands/command.ts',
  'roster-worker': 'app/rosters/worker.ts',
}

async function bundlePrograms() {
  const { build } = await import('esbuild')
  rmSync(join(root, 'build/chunks'), { recursive: true, force: true })
  await build({
    absWorkingDir: root,
    entryPoints: programs,
    outdir: 'build',
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'error',
  })
}

/** Beside each text that browsers fetch, its packed twin: the server sends that one and packs nothing while people wait. */
function packAssets() {
  const folder = join(root, 'build/client/assets')
  for (const name of readdirSync(folder).filter((one) => /\.(?:js|css|svg)$/.test(one))) {
    writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name)), { level: 9 }))
  }
}

/** Builds all of build/; a failure has been printed by the builder itself. */
export async function build() {
  const before = digestOfTimes(root, sources)
  mustBeWritable(join(root, 'build'))
  const remix = await runNode([scriptOf('@remix-run/dev', 'remix'), 'vite:build', '--logLevel', 'warn'], {
    env: { NODE_ENV: 'production' },
    quiet: true,
  })
  if (!remix.ok) {
    say(remix.output)
    throw new Sentence('The pages could not be built: the builder says why above.')
  }
  packAssets()
  try {
    await bundlePrograms()
  } catch {
    throw new Sentence('The programs could not be built: the builder says why above.')
  }
  stamp(stampFile, before)
}

/** Builds only when a source is newer than what was built. */
export async function ensureBuilt() {
  if (isStamped(stampFile, digestOfTimes(root, sources))) return
  say('Building (half a minute or so) ...')
  await build()
}
