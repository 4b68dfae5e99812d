// Before Remix sees a request: is it small enough, and does it come from our own pages?
// Remix's own origin check leaves out resource routes and `?_data=`, so every method that writes passes here.
import { cookieOf, lookCookie } from '#server/cookies.ts'

const formLimit = 1_000_000
/** An import's or attached file and a little more for the form around it. */
export const uploadLimit = 21_000_000
const filesOfFirm = /^\/firms\/[0-9a-f-]{36}\/files(\.data)?$/
const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

const limitFor = (request: Request): number => {
  const path = new URL(request.url).pathname
  return path.startsWith('/imports') || filesOfFirm.test(path) ? uploadLimit : formLimit
}

/** What reading a body past its limit throws: a page with its sentence, like any refusal. */
const tooLarge = (): Response => Response.json({ refusal: 'request.too-large', detail: {} }, { status: 413 })

/** The request with a body that can't be read past its limit; not at all where it says itself that it is longer. */
export function bodyWithin(request: Request): Request {
  if (readingMethods.has(request.method) || !request.body) return request
  const limit = limitFor(request)
  const declared = Number(request.headers.get('Content-Length') ?? 0)
  let seen = 0
  const counted = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        seen += chunk.byteLength
        if (Math.max(declared, seen) > limit) controller.error(tooLarge())
        else controller.enqueue(chunk)
      },
    }),
  )
  const init: RequestInit & { duplex: 'half' } = {
    method: request.method,
    headers: request.headers,
    body: counted,
    duplex: 'half',
    signal: request.signal,
  }
  return new Request(request.url, init)
}

/**
 * After an action that threw, Remix loads nothing for the frame around the page that says so. The same is therefore thrown once
 * more, by the loader of a page, for whoever sent it and in their language.
 */
export function refusalPage(request: Request): Request {
  const url = new URL(request.url)
  const on = url.searchParams.get('on')
  const cookie = request.headers.get('Cookie')
  return new Request(`${url.origin}/refused${on === null ? '' : `?on=${encodeURIComponent(on)}`}`, {
    headers: cookie === null ? undefined : { Cookie: cookie },
  })
}

/** Whether another site sends this write. A missing Origin counts as another site. */
export function isForeign(request: Request, publicUrl: string | null): boolean {
  if (readingMethods.has(request.method)) return false
  const site = request.headers.get('Sec-Fetch-Site')
  const origin = request.headers.get('Origin')
  const ours = publicUrl ?? new URL(request.url).origin
  return origin === null || origin !== ours || (site !== null && site !== 'same-origin')
}

/**
 * What Remix gets to see of such a write: no body, no session, nothing of its address; only the language to answer in, and
 * whether a page or a page's data is waited for. The route it leads to does nothing but say so.
 */
export function refusedRequest(request: Request): Request {
  const { pathname, origin } = new URL(request.url)
  const look = cookieOf(request, lookCookie)
  const headers = look === null ? undefined : { Cookie: `${lookCookie}=${encodeURIComponent(look)}` }
  // A page is drawn with its frame only where a loader refuses; data is waited for as an action's answer.
  return pathname.endsWith('.data')
    ? new Request(`${origin}/refused.data`, { method: 'POST', headers })
    : new Request(`${origin}/refused`, { headers })
}
