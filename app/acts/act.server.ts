// An act: the only way to write. It names who may do it and the form it takes, so an unguarded one does not compile.
// The order is always: form read -> allowed? -> (in `do`) visible? possible in this state? -> one transaction, journal row included.
import type { z } from 'zod'
import { keepClosedMonths } from '#acts/month-rules.server.ts'
import { requestKey } from '#acts/request-key.server.ts'
import { type Changing, changing } from '#db/changing.ts'
import { answerOf, rememberAnswer } from '#db/queries/answers.ts'
import { writeJournal } from '#db/queries/journal.ts'
import type { Day, Instant } from '#domain/day.ts'
import { type Ability, may, type Viewer } from '#domain/permission.ts'
import { FormRefusal } from '#forms/form-refusal.ts'
import { readInput } from '#forms/read-input.ts'
import type { House } from '#server/house.ts'
import { Refusal, refuse } from '#server/refusal.ts'

/** Who acts, and from where: for the journal. */
export type Actor = {
  viewer: Viewer
  address: string | null
  request: string | null
  osUser: string | null
}

export type Doing<Input, Prepared> = {
  tx: Changing
  viewer: Viewer
  input: Input
  prepared: Prepared
  today: Day
  now: Instant
  /** What the journal row is about, and anything it should say beyond the records changed. No personal data. */
  about(kind: string, subject: string | null, detail?: Record<string, unknown>): void
}

export type Preparing<Input> = { house: House; viewer: Viewer; input: Input }

type Spec<Form extends z.ZodType, Prepared, Result> = {
  /** As the journal names it; the file's name. */
  name: string
  may: Ability
  form: Form
  /** Posting the same form twice does it once and gives the first answer again. The answer is kept, so it holds no secret. */
  once?: true
  /** Work that waits for files or a worker: before the transaction, never in it. */
  prepare?: (preparing: Preparing<z.output<Form>>) => Promise<Prepared>
  do: (doing: Doing<z.output<Form>, Prepared>) => Promise<Result>
}

export type Act<Form extends z.ZodType = z.ZodType, Prepared = unknown, Result = unknown> = Spec<Form, Prepared, Result>

export const act = <Form extends z.ZodType, Result, Prepared = undefined>(
  spec: Spec<Form, Prepared, Result>,
): Act<Form, Prepared, Result> => spec

/**
 * Carries out an act for an actor. Throws a Refusal where it can't be, a FormRefusal where the form can't be read;
 * a refused attempt is journalled too. `values` are the form's raw values; `values.request` says which posts are the same one.
 */
export async function carryOut<Form extends z.ZodType, Prepared, Result>(
  house: House,
  actor: Actor,
  one: Act<Form, Prepared, Result>,
  values: Record<string, unknown>,
): Promise<Result> {
  const { viewer } = actor
  const subject: { kind: string | null; id: string | null; detail: Record<string, unknown> | null } = {
    kind: null,
    id: null,
    detail: null,
  }
  let reason: { why: string } | null = null
  const entry = {
    act: one.name,
    accountName: viewer.name,
    osUser: actor.osUser,
    address: actor.address,
    request: actor.request,
  }
  const subjectOf = () => ({
    subjectKind: subject.kind,
    subject: subject.id,
    detail: reason ? { ...subject.detail, ...reason } : subject.detail,
  })
  try {
    if (!may(viewer.roles, one.may)) refuse('not-allowed')
    const input = readInput(one.form, values)
    reason = reasonIn(input)
    // The type of `prepared` is the act's own; without `prepare` it is undefined, which its `do` then never reads.
    const prepared = (one.prepare ? await one.prepare({ house, viewer, input }) : undefined) as Prepared
    return await house.store.change(async (db) => {
      const now = house.clock.now()
      const tx = changing(db, { now, by: viewer.account, district: house.district })
      const request = one.once ? requestKey(viewer.account, values) : null
      const earlier = request ? await answerOf<Result>(tx, request, one.name) : null
      if (earlier) return earlier.answer
      const result = await one.do({
        tx,
        viewer,
        input,
        prepared,
        now,
        today: house.clock.today(),
        about: (kind, id, detail) => Object.assign(subject, { kind, id, detail: detail ?? null }),
      })
      await keepClosedMonths(tx, viewer)
      if (request) await rememberAnswer(tx, request, one.name, result)
      await writeJournal(tx, { ...entry, ...subjectOf(), result: 'done', refusal: null })
      return result
    })
  } catch (cause) {
    await journalUnsuccessful(house, actor, { ...entry, ...subjectOf() }, cause)
    throw constraintAsRefusal(cause)
  }
}

/** Why, in the words of whoever corrects or takes back: it stands in the journal beside what was changed. */
const reasonIn = (input: unknown): { why: string } | null =>
  typeof input === 'object' && input !== null && 'why' in input && typeof input.why === 'string'
    ? { why: input.why }
    : null

type Entry = Omit<Parameters<typeof writeJournal>[1], 'result' | 'refusal'>

async function journalUnsuccessful(house: House, actor: Actor, entry: Entry, cause: unknown): Promise<void> {
  if (cause instanceof FormRefusal) return
  await house.store.change((db) => {
    const tx = changing(db, { now: house.clock.now(), by: actor.viewer.account, district: house.district })
    const refusal = cause instanceof Refusal ? cause.code : null
    return writeJournal(tx, { ...entry, result: refusal ? 'refused' : 'failed', refusal })
  })
}

/** Two acts at once: the database's own nets answer with the refusal that the rule would have given. */
function constraintAsRefusal(cause: unknown): unknown {
  if (cause instanceof Refusal) return cause
  const text =
    cause instanceof Error ? `${cause.message} ${cause.cause instanceof Error ? cause.cause.message : ''}` : ''
  if (text.includes('stay.overlap')) return new Refusal('stay.overlap', {}, 'unit')
  if (text.includes('stay.desks')) return new Refusal('stay.desks', {}, 'desks')
  // PostgreSQL names the index, SQLite the columns.
  if (text.includes('cultivation_case_open') || /UNIQUE.*cultivation_case\.firm/.test(text))
    return new Refusal('case.open')
  return cause
}
