// The production build and the floor, each in its own process, asked the same things in turn.
import { type Weight, weightOf } from '#bench/page-weight.ts'
import { type Server, startFloor, startOurs } from '#bench/processes.ts'
import { firmIds, listSearches, type Search, searchTexts } from '#bench/questions.ts'
import { type Timing, timeInTurn } from '#bench/timing.ts'

export type PageTiming = {
  ours: Timing
  floorReact: Timing
  floorJson: Timing
  ratio: number
  bytes: number
  cpu: CpuCost | null
}
/** Processor time a page costs its server, in milliseconds: steadier than the clock on a busy machine. */
export type CpuCost = { ours: number; floorReact: number; ratio: number }
export type OverHttp = {
  pages: Record<string, PageTiming | null>
  weights: Weight[]
  startedInMs: number[]
  floorStartedInMs: number
  memoryMb: { idle: number | null; afterLoad: number | null }
}

type Page = { key: string; ours(n: number): string; floor(n: number): string }

const turn = <T>(items: readonly T[], n: number): T | undefined => items[n % items.length]
const written = (search: Search | undefined) => new URLSearchParams(search).toString()

const filters: { ours: Search; floor: Search }[] = [
  {
    ours: { rung: 'high-tech', industry: 'information-technology' },
    floor: { height: '2', industry: 'information-technology' },
  },
  { ours: { rung: 'tech-sme', industry: 'life-health' }, floor: { height: '1', industry: 'life-health' } },
  { ours: { rung: 'eaglet', industry: 'other' }, floor: { height: '3', industry: 'other' } },
].map(({ ours, floor }) => ({ ours: { ...ours, sort: '-registered' }, floor }))

function pagesOf(firms: number): Page[] {
  const [lists, texts, ids] = [listSearches(firms), searchTexts(firms), firmIds(firms)]
  const listed = (n: number) => written(turn(lists, n))
  const searched = (n: number) => written({ q: turn(texts, n) ?? '' })
  return [
    { key: 'firm-list', ours: (n) => `/firms?${listed(n)}`, floor: (n) => `/list?${listed(n)}` },
    {
      key: 'firm-filter',
      ours: (n) => `/firms?${written(turn(filters, n)?.ours)}`,
      floor: (n) => `/filter?${written(turn(filters, n)?.floor)}`,
    },
    { key: 'firm-search', ours: (n) => `/firms?${searched(n)}`, floor: (n) => `/search?${searched(n)}` },
    {
      key: 'firm-file',
      ours: (n) => `/firms/${turn(ids, n)}`,
      floor: (n) => `/firm?${written({ id: turn(ids, n) ?? '' })}`,
    },
    { key: 'overview', ours: () => '/', floor: () => '/overview' },
  ]
}

const costedPages = 60

async function cpuOf(server: Server, ask: (n: number) => Promise<void>): Promise<number | null> {
  const before = server.cpuMs()
  for (let n = 0; n < costedPages; n += 1) await ask(n)
  const after = server.cpuMs()
  return before === null || after === null ? null : (after - before) / costedPages
}

/** The page's own document; null where the server has no such page. */
async function timePage(ours: Server, floor: Server, cookie: string, page: Page, seconds: number) {
  const asked = { Cookie: cookie, Accept: 'text/html' }
  const first = await ours.ask(page.ours(0), asked)
  if (first.status !== 200) return null
  const answered = (server: Server, path: string) =>
    server.ask(path, asked).then(({ status }) => {
      if (status !== 200) throw new Error(`${path} was answered with ${status}`)
    })
  const timed = await timeInTurn(
    {
      ours: (n) => answered(ours, page.ours(n)),
      floorReact: (n) => answered(floor, `/html${page.floor(n)}`),
      floorJson: (n) => answered(floor, `/json${page.floor(n)}`),
    },
    { seconds, warmUp: 30 },
  )
  const [oursMs, floorMs] = [
    await cpuOf(ours, (n) => answered(ours, page.ours(n))),
    await cpuOf(floor, (n) => answered(floor, `/html${page.floor(n)}`)),
  ]
  const cpu = oursMs && floorMs ? { ours: oursMs, floorReact: floorMs, ratio: oursMs / floorMs } : null
  return { ...timed, ratio: timed.ours.p50 / timed.floorReact.p50, bytes: Buffer.byteLength(first.body), cpu }
}

const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms))

async function coldStarts(database: string): Promise<number[]> {
  const starts: number[] = []
  for (let n = 0; n < 2; n += 1) {
    const server = await startOurs(database)
    starts.push(server.startedInMs)
    await server.stop()
  }
  return starts
}

export async function measureOverHttp(
  database: string,
  firms: number,
  cookie: string,
  seconds: number,
): Promise<OverHttp> {
  const startedInMs = await coldStarts(database)
  const ours = await startOurs(database)
  const floor = await startFloor(database)
  try {
    startedInMs.push(ours.startedInMs)
    await pause(1_500)
    const idle = ours.memoryMb()
    const pages: OverHttp['pages'] = {}
    for (const page of pagesOf(firms)) pages[page.key] = await timePage(ours, floor, cookie, page, seconds)
    const afterLoad = ours.memoryMb()
    const weighed = ['/sign-in', '/', '/firms', `/firms/${firmIds(firms)[0]}`]
    const weights: Weight[] = []
    for (const path of weighed) weights.push(await weightOf(ours, path, path === '/sign-in' ? '' : cookie))
    return { pages, weights, startedInMs, floorStartedInMs: floor.startedInMs, memoryMb: { idle, afterLoad } }
  } finally {
    await Promise.all([ours.stop(), floor.stop()])
  }
}
