import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, ensureBrowser } from './browser.js'
import { build } from './build.js'
import { root, runNode, scriptOf } from './child.js'
import { sentenceFor } from './sentence.js'
import { inWords, nothing, oneFailed, onePassed, orOneFailed, plus, tallyOfPlaywright } from './tally.js'

/**
 * @typedef {import('./tally.js').Tally} Tally
 * @typedef {{ name: string, do: (folder: string) => Promise<Tally> }} Stage
 */

const isPlain = () => Boolean(process.env.CI) || !process.stdout.isTTY

/** CI gets neither colours nor a screen that redraws itself. */
const quietTerminal = () => (isPlain() ? { CI: 'true', NO_COLOR: '1', FORCE_COLOR: undefined } : {})

/** @param {string} file */
const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** One tool that passes or fails as a whole. @param {string[]} args */
const oneTool = async (args) => ((await runNode(args, { env: quietTerminal() })).ok ? onePassed : oneFailed)

/** @type {Stage} */
const style = {
  name: 'format and lint',
  do: () => oneTool([scriptOf('@biomejs/biome', 'biome'), 'ci', ...(isPlain() ? ['--colors=off'] : []), '.']),
}

/** @type {Stage} */
const types = { name: 'types', do: () => oneTool([scriptOf('typescript', 'tsc'), '--noEmit']) }

/** @type {Stage} */
const building = {
  name: 'build',
  async do() {
    try {
      await build()
      return onePassed
    } catch (error) {
      console.log(sentenceFor(error) ?? error)
      return oneFailed
    }
  },
}

/** @param {string} name @param {string[]} [args] @param {Record<string, string>} [env] @returns {Stage} */
const vitest = (name, args = [], env = {}) => ({
  name,
  async do(folder) {
    const TALLY_FILE = join(folder, 'vitest.json')
    const reporters = ['--reporter=default', `--reporter=${join(root, 'commands/bootstrap/tally-reporter.js')}`]
    const { ok } = await runNode([scriptOf('vitest', 'vitest'), 'run', ...reporters, ...args], {
      env: { ...quietTerminal(), CHROMIUM: chromium() ?? '', ...env, TALLY_FILE },
    })
    /** @type {Record<string, Tally>} */
    const byProject = readReport(TALLY_FILE) ?? {}
    for (const [project, tally] of Object.entries(byProject)) console.log(`  ${project}: ${inWords(tally)}`)
    return orOneFailed(Object.values(byProject).reduce(plus, nothing), ok)
  },
})

const inBrowser = ['--config', 'tests/browser/playwright.config.ts', '--reporter=list,json']

/** @type {Stage} */
const browser = {
  name: 'browser',
  async do(folder) {
    const missing = await ensureBrowser()
    for (const sentence of missing) console.log(sentence)
    const CHROMIUM = chromium()
    if (!CHROMIUM) return oneFailed
    const PLAYWRIGHT_JSON_OUTPUT_FILE = join(folder, 'playwright.json')
    const { ok } = await runNode([scriptOf('@playwright/test', 'playwright'), 'test', ...inBrowser], {
      env: { ...quietTerminal(), CHROMIUM, PLAYWRIGHT_JSON_OUTPUT_FILE },
    })
    const report = readReport(PLAYWRIGHT_JSON_OUTPUT_FILE)
    return orOneFailed(report ? tallyOfPlaywright(report) : nothing, ok)
  },
}

/** @param {Stage} stage @param {string} folder */
async function perform(stage, folder) {
  console.log(`\n--- ${stage.name}`)
  const begun = Date.now()
  const tally = await stage.do(folder)
  return { name: stage.name, tally, seconds: (Date.now() - begun) / 1000 }
}

/** @param {{ name: string, tally: Tally, seconds: number }} done */
const line = ({ name, tally, seconds }) =>
  `${tally.failed > 0 ? 'FAILED' : 'ok    '} ${seconds.toFixed(1).padStart(6)} s  ${name.padEnd(55)} ${inWords(tally)}`

/** Runs every stage, also after a failed one, so that one run tells everything. @param {Stage[]} stages */
async function passGate(stages) {
  const folder = mkdtempSync(join(tmpdir(), 'gate-'))
  const done = []
  try {
    for (const stage of stages) done.push(await perform(stage, folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const total = done.reduce((sum, { tally }) => plus(sum, tally), nothing)
  console.log(`\n${done.map(line).join('\n')}\n\n${inWords(total)}`)
  return total.failed === 0 ? 0 : 1
}

/** Everything. The build comes before the tests because some of them walk the routes of the built server. */
export const proveAll = async () => {
  // One of the trials opens pages in a browser too; what is missing is told by the browser's own stage.
  await ensureBrowser()
  return passGate([style, types, building, vitest('structure, units, acts and views on SQLite and PGlite'), browser])
}

/** What is quick enough to run before each commit. */
export const proveQuickly = () => passGate([style, types, vitest('structure and units', ['--project', 'unit'])])

/** The long forms of the trials. @param {string[]} args */
export const proveTrials = (args) =>
  passGate([building, vitest('trials', ['tests/trust', '--testTimeout=3600000', ...args], { TRIALS: 'long' })])
