import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, runNode, runNpm, say, whereIs } from './child.js'
import { installPackages, mayInstallPackages } from './debian.js'
import { Sentence, unwritable } from './sentence.js'
import { digestOfContents, isStamped, stamp } from './stamp.js'

const compiler = ['python3', 'make', 'g++']
const stampFile = join(root, 'node_modules/.installed')

/** The lock and the Node it was installed for: SQLite's driver is compiled for one of Node's binary interfaces. */
const wanted = () =>
  `${digestOfContents(join(root, 'package-lock.json'))} ${process.platform}-${process.arch}-${process.versions.modules}\n`

/** node-gyp downloads Node's headers unless told where they are. @param {string} execPath */
export function nodeHeaders(execPath = process.execPath) {
  const prefix = dirname(dirname(execPath))
  return existsSync(join(prefix, 'include/node/node.h')) ? { npm_config_nodedir: prefix } : {}
}

/** Makes the folder where it is missing. @param {string} folder */
export function mustBeWritable(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch {
    throw new Sentence(unwritable(folder))
  }
}

/**
 * Whether what npm wrote down as installed is what the lock asks for (a developer may have run npm by hand).
 * @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock
 * @param {Lock} lock @param {Lock} installed
 */
export function holdsAll(lock, installed) {
  return Object.entries(lock.packages).every(
    ([path, { version, optional }]) => path === '' || optional || installed.packages[path]?.version === version,
  )
}

function isInstalledByHand() {
  const installed = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(installed)) return false
  const read = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'))
  return holdsAll(read(join(root, 'package-lock.json')), read(installed))
}

/** What npm says when something fails, without its log's address. @param {string} output */
const lastLines = (output) => output.trimEnd().split('\n').slice(-15).join('\n')

async function fetchPackages() {
  say('Installing packages (half a minute or so) ...')
  // Install scripts are left out here: only SQLite's driver needs its own, and it may need a compiler first.
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const { ok, output } = await runNpm([...args, '--loglevel=error'], { quiet: true })
  if (ok) return
  say(lastLines(output))
  throw new Sentence('The packages could not be installed: npm says why above; mend that and run this again.')
}

const sqliteLoads = async () =>
  (await runNode(['-e', "new (require('better-sqlite3'))(':memory:').close()"], { quiet: true })).ok

const compileSqlite = () =>
  runNpm(['rebuild', 'better-sqlite3', '--ignore-scripts=false', '--loglevel=error'], {
    quiet: true,
    env: nodeHeaders(),
  })

async function ensureCompiler() {
  const missing = compiler.filter((program) => !whereIs(program))
  if (missing.length === 0) return
  if (mayInstallPackages() && (await installPackages(compiler))) return
  throw new Sentence(
    `SQLite's driver has to be compiled here but this machine lacks ${missing.join(', ')}: install python3, make and g++ (on Debian: apt-get install python3 make g++) and run this again.`,
  )
}

async function ensureSqlite() {
  if (await sqliteLoads()) return
  say("Fetching SQLite's driver, or compiling it (a minute or so) ...")
  await compileSqlite()
  if (await sqliteLoads()) return
  await ensureCompiler()
  const { output } = await compileSqlite()
  if (await sqliteLoads()) return
  say(lastLines(output))
  throw new Sentence("SQLite's driver could not be compiled: the compiler says why above.")
}

/** Leaves the packages of the lock installed and SQLite's driver loadable; costs nothing when they are. */
export async function ensureInstalled() {
  if (isStamped(stampFile, wanted())) return
  mustBeWritable(root)
  if (!isInstalledByHand()) await fetchPackages()
  await ensureSqlite()
  stamp(stampFile, wanted())
}
