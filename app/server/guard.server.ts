// A route can do three things: show a view, perform an act, or say why it is public. Nothing else passes the structure test.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { z } from 'zod'
import { type Act, type Actor, carryOut } from '#acts/act.server.ts'
import type { Day } from '#domain/day.ts'
import { type Ability, may, type Viewer } from '#domain/permission.ts'
import { FormRefusal } from '#forms/form-refusal.ts'
import { type FormValues, formValues } from '#forms/read-input.ts'
import { dayIn, onSameDay } from '#server/as-of-day.ts'
import type { RequestContext, SignedIn } from '#server/context.ts'
import { noticeCookie, setCookie } from '#server/cookies.ts'
import { journalTaken } from '#server/list-taken.server.ts'
import { Refusal } from '#server/refusal.ts'
import { Stale } from '#server/stale.ts'
import { lookAt, type View } from '#views/view.server.ts'

/** How a loader or action is guarded; read back by the test that walks every route of the built server. */
export type GuardMark = { kind: 'show' | 'perform' | 'publicly'; may?: Ability[]; reason?: string }
export const guardMark = Symbol.for('guard')

const marked = <F extends object>(handler: F, mark: GuardMark): F => Object.assign(handler, { [guardMark]: mark })

type Params = Record<string, string | undefined>

/** What an action answers when it did not succeed; the form shows it and keeps what was typed. */
export type Unsuccessful = {
  act: string
  values: FormValues
  errors: Record<string, string>
  refusal: { code: string; detail: Record<string, unknown>; field: string | null } | null
  /** The record as it now stands, where somebody else saved first. */
  current: Record<string, string> | null
}

function actorOf(signedIn: SignedIn, context: RequestContext): Actor {
  return { viewer: signedIn.viewer, address: context.address, request: context.requestId, osUser: null }
}

/** The signed-in person; others are sent to sign in and come back. A first password must be changed before anything else. */
async function personOf(request: Request, context: RequestContext): Promise<SignedIn> {
  const url = new URL(request.url)
  const signedIn = await context.signedIn()
  if (!signedIn) {
    if (!['GET', 'HEAD'].includes(request.method)) throw new Refusal('not-signed-in')
    throw redirect(`/sign-in?back=${encodeURIComponent(url.pathname + url.search)}`)
  }
  if (signedIn.session.mustChangePassword && !url.pathname.startsWith('/me')) throw redirect('/me/password')
  return signedIn
}

/** The URL's search and path parameters as one object; a repeated name becomes a list. */
function queryOf(url: URL, params: Params): Record<string, unknown> {
  const search: Record<string, unknown> = {}
  for (const name of new Set(url.searchParams.keys())) {
    const all = url.searchParams.getAll(name)
    search[name] = all.length > 1 ? all : (all[0] ?? '')
  }
  return { ...search, ...params }
}

/** Refusals become the page's error boundary with their status; anything unexpected gets an incident number and a log line. */
function asThrown(cause: unknown, context: RequestContext): unknown {
  // What an action threw is thrown once more as it is.
  if (cause instanceof Response || (cause !== undefined && cause === context.thrown)) return cause
  if (cause instanceof Refusal) return data({ refusal: cause.code, detail: cause.detail }, { status: cause.status })
  return data({ incident: context.incident(cause) }, { status: 500 })
}

/** A loader that shows a view to those who may. */
export function show<Query extends z.ZodType, Data>(view: View<Query, Data>) {
  const loader = async ({ request, params, context }: LoaderFunctionArgs): Promise<Data> => {
    try {
      const { viewer } = await personOf(request, context)
      const url = new URL(request.url)
      return await lookAt(context.house, viewer, view, { on: dayIn(url), query: queryOf(url, params) })
    } catch (cause) {
      throw asThrown(cause, context)
    }
  }
  return marked(loader, { kind: 'show', may: [view.may] })
}

/** A loader that shows a view to those who may look, and sends the others to where their own work is. */
export function showOrSend<Query extends z.ZodType, Data>(
  view: View<Query, Data>,
  elsewhere: (viewer: Viewer) => string,
) {
  const page = show(view)
  const loader = async (args: LoaderFunctionArgs): Promise<Data> => {
    const { viewer } = await personOf(args.request, args.context)
    if (!may(viewer.roles, view.may)) throw redirect(elsewhere(viewer) + new URL(args.request.url).search)
    return page(args)
  }
  return marked(loader, { kind: 'show', may: [view.may] })
}

/** One address, to each their own part: the first view where the person may look at it, else the second. */
export function showEither<First extends z.ZodType, A, Second extends z.ZodType, B>(
  first: View<First, A>,
  second: View<Second, B>,
) {
  const [one, other] = [show(first), show(second)]
  const loader = async (args: LoaderFunctionArgs): Promise<A | B> => {
    const { viewer } = await personOf(args.request, args.context)
    return may(viewer.roles, first.may) ? one(args) : other(args)
  }
  return marked(loader, { kind: 'show', may: [first.may, second.may] })
}

/** A loader that answers a view as a file or fragment instead of a page. */
export function showAs<Query extends z.ZodType, Data>(
  view: View<Query, Data>,
  respond: (data: Data, args: LoaderFunctionArgs) => Response | Promise<Response>,
) {
  const page = show(view)
  const loader = async (args: LoaderFunctionArgs): Promise<Response> => respond(await page(args), args)
  return marked(loader, { kind: 'show', may: [view.may] })
}

/**
 * A loader that hands out a list as a file. The journal says who took how much of it, once there is a file to take, and who was
 * refused one.
 */
export function showAsFile<Query extends z.ZodType, Data extends { on: Day; rows: readonly unknown[] }>(
  view: View<Query, Data>,
  respond: (data: Data, args: LoaderFunctionArgs) => Response,
) {
  const loader = async (args: LoaderFunctionArgs): Promise<Response> => {
    const { context, params, request } = args
    try {
      const actor = actorOf(await personOf(request, context), context)
      const url = new URL(request.url)
      const asked = { format: params.format, on: dayIn(url) }
      const list = await lookAt(context.house, actor.viewer, view, { on: asked.on, query: queryOf(url, params) }).catch(
        async (cause) => {
          if (cause instanceof Refusal) await journalTaken(context.house, actor, view.name, asked, cause.code)
          throw cause
        },
      )
      const file = respond(list, args)
      const taken = { ...asked, on: list.on, rows: list.rows.length }
      if (file.ok) await journalTaken(context.house, actor, view.name, taken)
      return file
    } catch (cause) {
      throw asThrown(cause, context)
    }
  }
  return marked(loader, { kind: 'show', may: [view.may] })
}

type Destination = string | { to: string; notice?: string }
type To<Result> = (result: Result, params: Params, values: FormValues) => Destination | Response

type Offer = {
  name: string
  may: Ability
  run: (
    actor: Actor,
    context: RequestContext,
    values: FormValues,
    params: Params,
    posted: FormData,
  ) => Promise<Destination | Response>
}

/** One of several acts a page offers; the form's `act` field says which (see `performOneOf`). */
export function offering<Form extends z.ZodType, Prepared, Result>(
  act: Act<Form, Prepared, Result>,
  to: To<Result>,
): Offer {
  return {
    name: act.name,
    may: act.may,
    run: async (actor, context, values, params) =>
      to(await carryOut(context.house, actor, act, { ...values, ...params }), params, values),
  }
}

/** An action that performs one act and then goes to a page, with a notice that it was done. */
export const perform = <Form extends z.ZodType, Prepared, Result>(act: Act<Form, Prepared, Result>, to: To<Result>) =>
  performOneOf([offering(act, to)])

/** An offered act whose form carries a file: the act gets it as `{ name, bytes }`, and only when one was chosen. */
export function offeringWithFile<Form extends z.ZodType, Prepared, Result>(
  act: Act<Form, Prepared, Result>,
  field: string,
  to: To<Result>,
): Offer {
  return {
    name: act.name,
    may: act.may,
    run: async (actor, context, values, params, posted) => {
      const file = await fileIn(posted, field)
      const given = { ...values, ...params, ...(file ? { [field]: file } : {}) }
      return to(await carryOut(context.house, actor, act, given), params, values)
    },
  }
}

/** An action whose form carries a file. */
export const performWithFile = <Form extends z.ZodType, Prepared, Result>(
  act: Act<Form, Prepared, Result>,
  field: string,
  to: To<Result>,
) => performOneOf([offeringWithFile(act, field, to)])

async function fileIn(posted: FormData, field: string): Promise<{ name: string; bytes: Uint8Array } | null> {
  const file = posted.get(field)
  if (file === null || typeof file === 'string' || (file.name === '' && file.size === 0)) return null
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

/** An action of a page that offers several acts; the posted `act` names one of them. */
export function performOneOf(offers: Offer[]) {
  const action = async ({ request, params, context }: ActionFunctionArgs) => {
    let values: FormValues = {}
    let name = offers[0]?.name ?? ''
    try {
      const person = await personOf(request, context)
      const posted = await request.formData()
      values = formValues(posted)
      const offer = offers.length === 1 ? offers[0] : offers.find((one) => one.name === values.act)
      if (!offer)
        throw new Refusal(offers.some((one) => may(person.viewer.roles, one.may)) ? 'not-found' : 'not-allowed')
      name = offer.name
      const answer = await offer.run(actorOf(person, context), context, values, params, posted)
      if (answer instanceof Response) return answer
      const { to, notice } = typeof answer === 'string' ? { to: answer, notice: offer.name } : answer
      return redirect(onSameDay(to, new URL(request.url)), {
        headers: notice ? { 'Set-Cookie': noticeOf(notice, context) } : {},
      })
    } catch (cause) {
      return unsuccessful(cause, name, values, context)
    }
  }
  return marked(action, { kind: 'perform', may: offers.map((one) => one.may) })
}

const noticeOf = (notice: string, context: RequestContext) =>
  setCookie(noticeCookie, notice, { secure: context.secure, httpOnly: true, maxAgeSeconds: 60 })

/** Typed values come back with what is wrong; what can't be shown in the form goes to the error page. */
export function unsuccessful(cause: unknown, act: string, values: FormValues, context: RequestContext) {
  const kept = { act, values: withoutSecrets(values), errors: {}, refusal: null, current: null }
  if (cause instanceof FormRefusal) {
    return data<Unsuccessful>({ ...kept, errors: cause.errors }, { status: 422 })
  }
  if (cause instanceof Stale) {
    return data<Unsuccessful>({ ...kept, refusal: refusalOf(cause), current: cause.current }, { status: 409 })
  }
  if (cause instanceof Refusal && ![401, 403, 404].includes(cause.status)) {
    return data<Unsuccessful>({ ...kept, refusal: refusalOf(cause) }, { status: cause.status })
  }
  const thrown = asThrown(cause, context)
  context.thrown = thrown instanceof Response ? thrown.clone() : thrown
  throw thrown
}

const refusalOf = (cause: Refusal) => ({ code: cause.code, detail: cause.detail, field: cause.field ?? null })

const secretNames = /password/i
/** Passwords are the one thing a form does not give back. */
const withoutSecrets = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !secretNames.test(name)))

/** A loader or action open to everyone, with the reason why. */
export function publicly<Args extends LoaderFunctionArgs | ActionFunctionArgs, Result>(
  reason: string,
  handler: (args: Args) => Promise<Result>,
) {
  const guarded = async (args: Args): Promise<Result> => {
    try {
      return await handler(args)
    } catch (cause) {
      throw asThrown(cause, args.context)
    }
  }
  return marked(guarded, { kind: 'publicly', reason })
}
