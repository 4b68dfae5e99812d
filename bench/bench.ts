// `npm run bench`: an invented register of a fixed seed, measured from inside and over HTTP beside a floor.
//   -- [--firms 10000] [--large 100000] [--skip-large] [--skip-premises] [--seconds 3] [--keep]
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { aimsOf, premisesAims } from '#bench/aims.ts'
import { fill, registerOf, signIn } from '#bench/filling.ts'
import { measureInProcess } from '#bench/in-process.ts'
import { measureIntake } from '#bench/intake.ts'
import { measureOverHttp } from '#bench/over-http.ts'
import { explainAll } from '#bench/plans.ts'
import { measurePremises } from '#bench/premises.ts'
import { questionsOf } from '#bench/questions.ts'
import { type Report, type Size, textOf } from '#bench/report.ts'
import { exponentOf } from '#bench/timing.ts'
import { projectRoot } from '#db/root.ts'
import { openStore } from '#db/store.server.ts'
import { makeReader } from '#rosters/reader.server.ts'
import { houseOver } from '#server/open-house.server.ts'

const { values } = parseArgs({
  options: {
    firms: { type: 'string', default: '10000' },
    large: { type: 'string', default: '100000' },
    'skip-large': { type: 'boolean', default: false },
    'skip-premises': { type: 'boolean', default: false },
    seconds: { type: 'string', default: '3' },
    keep: { type: 'boolean', default: false },
  },
})
const seconds = Number(values.seconds)
const sizes = [Number(values.firms), ...(values['skip-large'] ? [] : [Number(values.large)])]
/** Counting a larger register by hand would fill the memory. */
const countedByHand = 200_000

const importedRows = 10_000

/** The built worker where there is one: compiling it anew for each file is no part of an import. */
function workerFile(): string {
  const built = join(projectRoot(), 'build/roster-worker.js')
  return existsSync(built) ? built : join(projectRoot(), 'app/rosters/worker.ts')
}

const say = (text: string) => process.stderr.write(`${text}\n`)

async function measure(folder: string, firms: number): Promise<Size> {
  const file = join(folder, `${firms}.db`)
  const begun = performance.now()
  say(`${firms} 户：建库 …`)
  const store = await openStore(`file:${file}`)
  try {
    await fill(store, firms)
    const fillSeconds = (performance.now() - begun) / 1000
    const house = await houseOver(store, makeReader({ workerFile: workerFile() }))
    const questions = questionsOf(firms)
    say(`${firms} 户：进程内测量 …`)
    const register = firms <= countedByHand ? registerOf(firms) : null
    const inProcess = await measureInProcess(house, questions, register, seconds)
    const plans = await explainAll(file, house, questions)
    const isBuilt = existsSync(join(projectRoot(), 'build/command.js'))
    say(isBuilt ? `${firms} 户：经 HTTP 测量 …` : '尚未构建（npm run build），HTTP 一层从略')
    const http = isBuilt ? await measureOverHttp(file, firms, await signIn(store), seconds) : null
    say(`${firms} 户：导入 ${importedRows} 行 …`)
    const reader = questions.find(({ key }) => key === 'firm-file')
    const intake = reader ? await measureIntake(house, firms, importedRows, reader) : null
    return { firms, fillSeconds, fileMb: statSync(file).size / 1e6, inProcess, plans, http, intake }
  } finally {
    await store.close()
  }
}

function exponentsOf([small, large]: readonly Size[]): Record<string, number> {
  if (!small || !large) return {}
  const keys = Object.keys(small.inProcess)
  return Object.fromEntries(
    keys.map((key) => {
      const p50 = ({ inProcess }: Size) => inProcess[key]?.timing.p50 ?? Number.NaN
      const [from, to] = [small, large].map((size) => ({ firms: size.firms, p50: p50(size) }))
      return [key, from && to ? exponentOf(from, to) : Number.NaN]
    }),
  )
}

function commitOf(): string | null {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: projectRoot(), encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'))
try {
  const measured: Size[] = []
  for (const firms of sizes) measured.push(await measure(folder, firms))
  const reader = makeReader({ workerFile: workerFile() })
  if (!values['skip-premises']) say('载体与入驻：建库、测量 …')
  const premises = values['skip-premises'] ? null : await measurePremises(join(folder, 'premises.db'), reader, seconds)
  const report: Report = {
    at: new Date().toISOString(),
    node: process.versions.node,
    cores: cpus().length,
    commit: commitOf(),
    secondsEach: seconds,
    sizes: measured,
    premises,
    exponents: exponentsOf(measured),
    aims: [...aimsOf(measured), ...premisesAims(premises)],
  }
  const reports = join(projectRoot(), 'var/bench')
  mkdirSync(reports, { recursive: true })
  const name = join(reports, `${report.at.replace(/[:.]/g, '-')}.json`)
  writeFileSync(name, `${JSON.stringify(report, null, 2)}\n`)
  process.stdout.write(`${textOf(report, questionsOf(sizes[0] ?? 0))}\n`)
  say(name)
} finally {
  if (values.keep) say(folder)
  else rmSync(folder, { recursive: true, force: true })
}
