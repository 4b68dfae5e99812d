import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, ensureBuilt } from './build.js'
import { root, runNode, say } from './child.js'
import { proveAll, proveQuickly, proveTrials } from './gate.js'
import { ensureInstalled, mustBeWritable } from './installation.js'
import { mustBeFree } from './port.js'
import { Sentence, sentenceFor } from './sentence.js'

/** Where the user stands, which npm notes down before it goes to the project's folder: files named are meant from there. */
const userFolder = process.cwd() === root ? (process.env.INIT_CWD ?? root) : process.cwd()

/** Goes on in this very process, so that signals and exit codes need no passing on. @param {string[]} args */
async function goOn(args) {
  const file = join(root, 'build/command.js')
  process.env.NODE_ENV = 'production'
  process.argv = [process.execPath, file, ...args]
  process.setSourceMapsEnabled(true)
  process.chdir(userFolder)
  await import(pathToFileURL(file).href)
}

/** A command of the built program. @param {string} name */
const command = (name) => async (/** @type {string[]} */ args) => {
  await ensureInstalled()
  await ensureBuilt()
  await goOn([name, ...args])
}

/** @param {(args: string[]) => Promise<number>} prove */
const gate = (prove) => async (/** @type {string[]} */ args) => {
  await ensureInstalled()
  process.exitCode = await prove(args)
}

/** @type {Record<string, (args: string[]) => Promise<void>>} */
const chores = {
  async demo(args) {
    if (!process.env.DATABASE_URL) mustBeWritable(join(root, 'var'))
    await mustBeFree()
    await command('demo')(args)
  },
  async serve(args) {
    await mustBeFree()
    await command('serve')(args)
  },
  async dev(args) {
    await mustBeFree()
    await ensureInstalled()
    const { code } = await runNode(['--import', 'tsx', 'commands/command.ts', 'serve', ...args], {
      env: { NODE_ENV: 'development' },
      minutes: 0,
    })
    process.exitCode = code
  },
  async build() {
    await ensureInstalled()
    await build()
  },
  async bench(args) {
    await ensureInstalled()
    await ensureBuilt()
    const { code } = await runNode(['--import', 'tsx', 'bench/bench.ts', ...args], { minutes: 0 })
    process.exitCode = code
  },
  test: gate(proveAll),
  check: gate(proveQuickly),
  trials: gate(proveTrials),
  ...Object.fromEntries(
    ['setup', 'backup', 'restore', 'db:dump', 'db:load', 'import', 'figures', 'daily', 'audit:verify'].map((name) => [
      name,
      command(name),
    ]),
  ),
}

export const choreNames = Object.keys(chores)

/** @param {string | undefined} name */
export function choreFor(name) {
  const chore = name && Object.hasOwn(chores, name) ? chores[name] : undefined
  if (chore) return chore
  const wish = name ? `"${name}" is not one of the commands` : 'A command is missing'
  throw new Sentence(`${wish}: ${choreNames.join(', ')}.`, 2)
}

/** @param {string[]} args the command's name and its own arguments */
export async function begin([name, ...args]) {
  process.chdir(root)
  try {
    if (!existsSync(join(root, 'package-lock.json')))
      throw new Sentence(`${root} lacks package-lock.json: clone it again.`)
    await choreFor(name)(args)
  } catch (error) {
    const sentence = sentenceFor(error)
    if (sentence) say(sentence)
    else console.error(error)
    process.exitCode = error instanceof Sentence ? error.exitCode : 1
  }
}
