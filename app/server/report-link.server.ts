// A firm's one-time link opened: nobody is signed in, so this is no act of a viewer. A holder learns the firm's name, the years
// asked for and the bureau's note, nothing that is on record. Guesses are counted by address and locked like those at sign-in.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { type Changing, changing } from '#db/changing.ts'
import { writeJournal } from '#db/queries/journal.ts'
import { changeRequest, requestOfToken } from '#db/queries/metrics-requests.ts'
import type { ReadDb } from '#db/store.server.ts'
import type { Instant } from '#domain/day.ts'
import { reportValues } from '#domain/metrics-report.ts'
import { type RequestState, requestStateAt } from '#domain/metrics-request.ts'
import type { RefusalCode } from '#domain/refusal-code.ts'
import { FormRefusal } from '#forms/form-refusal.ts'
import type { ReportInput } from '#forms/metrics.ts'
import type { House } from '#server/house.ts'
import { Refusal, refuse } from '#server/refusal.ts'
import { hashOfToken } from '#server/token.ts'

const wrongAllowed = 10
const lockSeconds = 15 * 60
const limits = new WeakMap<House, RateLimiterMemory>()

function limitOf(house: House): RateLimiterMemory {
  const known = limits.get(house)
  if (known) return known
  const made = new RateLimiterMemory({ points: wrongAllowed, duration: lockSeconds, blockDuration: lockSeconds })
  limits.set(house, made)
  return made
}

export type ReportAsked = { firm: string; years: number[]; note: string | null; expiresAt: Instant }

const refusals: Record<Exclude<RequestState, 'open'>, RefusalCode> = {
  expired: 'report.expired',
  cancelled: 'report.cancelled',
  submitted: 'report.used',
  accepted: 'report.used',
  returned: 'report.used',
}

async function openRequest(db: ReadDb, house: House, token: string) {
  const held = (await requestOfToken({ db }, hashOfToken(token))) ?? refuse('report.unknown')
  const state = requestStateAt(house.clock.now(), held.request)
  return state === 'open' ? held : refuse(refusals[state])
}

/** Refuses an address that has tried too many links that don't exist; a wrong one is counted. */
async function guarded<T>(house: House, address: string, work: () => Promise<T>): Promise<T> {
  const limit = limitOf(house)
  const tried = await limit.get(address)
  if (tried && tried.consumedPoints > wrongAllowed) throw locked(tried.msBeforeNext)
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof Refusal && cause.code === 'report.unknown') await limit.consume(address).catch(refuseAddress)
    throw cause
  }
}

const locked = (ms: number) => new Refusal('report.locked', { minutes: Math.max(1, Math.ceil(ms / 60_000)) })
function refuseAddress(cause: unknown): never {
  throw cause instanceof RateLimiterRes ? locked(cause.msBeforeNext) : cause
}

/** What is asked by this link. */
export const reportAsked = (house: House, token: string, address: string): Promise<ReportAsked> =>
  guarded(house, address, async () => {
    const { request, firmName } = await house.store.read((db) => openRequest(db, house, token))
    return { firm: firmName, years: request.years, note: request.note, expiresAt: request.expiresAt }
  })

/** Keeps what the firm gave until an officer accepts or returns it; the link is spent. */
export const submitReport = (
  house: House,
  token: string,
  input: ReportInput,
  from: { address: string; request: string | null },
): Promise<void> =>
  guarded(house, from.address, () =>
    house.store.change(async (db) => {
      const { request, firmName } = await openRequest(db, house, token)
      const tx = changing(db, { now: house.clock.now(), by: 'nobody', district: house.district })
      const years = input.years.filter(({ year }) => request.years.includes(year))
      if (years.every(({ figures }) => Object.keys(figures).length === 0))
        throw new FormRefusal({ form: 'nothing-given' })
      await changeRequest(tx, request, { submittedAt: tx.now, values: reportValues(years) })
      await journalReport(tx, { firm: request.firm, firmName, years: years.map(({ year }) => year) }, from)
    }),
  )

const journalReport = (
  tx: Changing,
  { firm, firmName, years }: { firm: string; firmName: string; years: number[] },
  from: { address: string; request: string | null },
) =>
  writeJournal(tx, {
    act: 'submit-report',
    accountName: firmName,
    osUser: null,
    result: 'done',
    refusal: null,
    subjectKind: 'firm',
    subject: firm,
    detail: { years },
    address: from.address,
    request: from.request,
  })
