// Reads rosters outside the serving thread: one fresh worker a file, bounded in memory and time, ended when it overruns.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import type { RosterRefusal } from '#domain/roster.ts'
import type { Reading, RosterAnswer, RosterRequest, RosterRow } from '#rosters/reading.ts'
import { rosterLimits } from '#rosters/refusal.ts'
import type { WorkerMessage } from '#rosters/worker.ts'

export type ReadingOptions = {
  signal?: AbortSignal
  /** Rows read of all rows; called a few times while they come over. */
  onProgress?: (rows: number, of: number) => void
}
export type Reader = (request: RosterRequest, options?: ReadingOptions) => Promise<RosterAnswer>

export type ReaderOptions = {
  /** The built worker (.js), or its source (.ts) in development and tests. */
  workerFile: string | URL
  /** How many files are read at the same time; others wait. */
  workers?: number
  seconds?: number
  memoryMb?: number
}

const stopped: RosterAnswer = { refusal: { code: 'roster.stopped', detail: {} } }

export function makeReader({
  workerFile,
  workers = 2,
  seconds = rosterLimits.seconds,
  memoryMb = rosterLimits.memoryMb,
}: ReaderOptions): Reader {
  const turn = takingTurns(workers)
  return async (request, options = {}) => {
    const early = sizeRefusal(request)
    if (early) return { refusal: early }
    const release = await turn()
    try {
      if (options.signal?.aborted) return stopped
      return await readInWorker(workerFile, request, options, { seconds, memoryMb })
    } finally {
      release()
    }
  }
}

/** What needs no worker to be told. */
function sizeRefusal({ bytes }: RosterRequest): RosterRefusal | null {
  if (bytes.byteLength === 0) return { code: 'roster.empty', detail: {} }
  const limitMb = rosterLimits.fileMb
  return bytes.byteLength > limitMb * 1024 * 1024 ? { code: 'roster.too-large', detail: { limitMb } } : null
}

function takingTurns(places: number): () => Promise<() => void> {
  const waiting: (() => void)[] = []
  let free = places
  const release = () => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  return async () => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    return release
  }
}

function startWorker(workerFile: string | URL, request: RosterRequest, memoryMb: number): Worker {
  // A copy of the bytes is handed over, so that the caller may keep its own (for instance to read again with a mapping).
  const bytes = new Uint8Array(request.bytes)
  const options: WorkerOptions = {
    workerData: { ...request, bytes },
    transferList: [bytes.buffer],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
  }
  const isSource = String(workerFile).endsWith('.ts')
  return isSource ? new Worker(throughTsx(workerFile), { ...options, eval: true }) : new Worker(workerFile, options)
}

/** In development and tests the worker runs from its source; `--import tsx` does not reach workers of Node 20. */
function throughTsx(workerFile: string | URL): string {
  const url = workerFile instanceof URL ? workerFile : pathToFileURL(workerFile)
  const tsx = new URL('dist/esm/api/index.mjs', pathToFileURL(createRequire(url).resolve('tsx/package.json')))
  return `import('${tsx.href}').then(({ register }) => { register(); return import('${url.href}') })`
}

function readInWorker(
  workerFile: string | URL,
  request: RosterRequest,
  { signal, onProgress }: ReadingOptions,
  { seconds, memoryMb }: { seconds: number; memoryMb: number },
): Promise<RosterAnswer> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(workerFile, request, memoryMb)
    let reading: Reading | null = null
    let expected = 0
    const end = (answer: RosterAnswer | Error) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      void worker.terminate()
      if (answer instanceof Error) reject(answer)
      else resolve(answer)
    }
    const stop = () => end(stopped)
    const timer = setTimeout(
      () => end({ refusal: { code: 'roster.too-slow', detail: { limitSeconds: seconds } } }),
      seconds * 1000,
    )
    signal?.addEventListener('abort', stop)
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'refusal') return end({ refusal: message.refusal })
      if (message.kind === 'frame') {
        reading = message.reading
        expected = message.rows
      }
      if (message.kind === 'rows' && reading) {
        // Written by our own worker from the same type.
        const rows: RosterRow[] = JSON.parse(message.rows)
        for (const row of rows) reading.rows.push(row)
        onProgress?.(reading.rows.length, expected)
      }
      if (message.kind === 'end' && reading) end({ reading })
    })
    worker.on('error', (error) => end(overrun(error, memoryMb) ?? error))
    worker.on('exit', (code) => end(new Error(`the roster worker ended with ${code} before it answered`)))
  })
}

function overrun(error: Error, memoryMb: number): RosterAnswer | null {
  const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isMemory ? { refusal: { code: 'roster.too-heavy', detail: { limitMb: memoryMb } } } : null
}
