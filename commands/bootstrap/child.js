import { spawn } from 'node:child_process'
import { accessSync, constants, readFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** @typedef {{ env?: NodeJS.ProcessEnv, quiet?: boolean, minutes?: number, shell?: boolean }} ChildOptions */

/**
 * Runs a program in the project's folder. Quiet keeps its output for the one who has to explain a failure.
 * @param {string} program @param {string[]} args @param {ChildOptions} [options]
 * @returns {Promise<{ ok: boolean, code: number, output: string }>}
 */
export function run(program, args, { env = {}, quiet = false, minutes = 20, shell = false } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      timeout: minutes * 60_000,
      shell,
    })
    const stop = () => {
      child.kill('SIGTERM')
      process.exit(143)
    }
    process.once('SIGTERM', stop)
    let output = ''
    const keep = (/** @type {Buffer} */ piece) => {
      output += piece
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    const end = (/** @type {number} */ code) => {
      process.off('SIGTERM', stop)
      done({ ok: code === 0, code, output })
    }
    child.on('error', (error) => {
      output += error.message
      end(127)
    })
    child.on('close', (code) => end(code ?? 1))
  })
}

/** @param {string[]} args @param {ChildOptions} [options] */
export const runNode = (args, options) => run(process.execPath, args, options)

/** Runs the npm that started us, else the one on the path. @param {string[]} args @param {ChildOptions} [options] */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath
  if (npm && /npm-cli\.[cm]?js$/.test(npm)) return runNode([npm, ...args], options)
  return run('npm', args, { ...options, shell: process.platform === 'win32' })
}

/** The script behind a package's command; calling it by node leaves no shell between us and it. @param {string} name @param {string} command */
export function scriptOf(name, command) {
  const folder = join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/** Where a program is on the path, else null. @param {string} program @param {string} [path] */
export function whereIs(program, path = process.env.PATH ?? '') {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return join(folder, program)
    } catch {
      // not here: look in the next folder
    }
  }
  return null
}

/** What the bootstrap tells goes to stderr: stdout belongs to the command, whose JSON may be read by a script. @param {string} text */
export const say = (text) => process.stderr.write(`${text}\n`)
