// What the server hands to every route: the house and what it knows of this request.

import type { KnownSession } from '#db/queries/sessions.ts'
import type { Look } from '#domain/look.ts'
import type { Viewer } from '#domain/permission.ts'
import type { House } from '#server/house.ts'

export type SignedIn = { viewer: Viewer; session: KnownSession }

export type RequestContext = {
  house: House
  /** The session of this request, looked up once; null = nobody is signed in. */
  signedIn(): Promise<SignedIn | null>
  /** The client's address (see TRUST_PROXY). */
  address: string
  requestId: string
  nonce: string
  look: Look
  secure: boolean
  /** What an action threw, for the page that says so (see refusalPage in request-guards.ts). */
  thrown?: unknown
  /** The address that the browser shows over such a page. */
  shownAt?: string
  /** Reports an unexpected error; answers the incident number shown to the user. */
  incident(cause: unknown): string
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends RequestContext {}
  interface Future {
    v3_singleFetch: true
  }
}
