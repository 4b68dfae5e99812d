import { data, type LoaderFunctionArgs } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import { type ReactNode, Suspense } from 'react'
import { isDay } from '#domain/day.ts'
import { usualLook } from '#domain/look.ts'
import type { RefusalCode } from '#domain/refusal-code.ts'
import { cookieOf, noticeCookie, setCookie } from '#server/cookies.ts'
import { publicly } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { formatDay } from '#ui/format.ts'
import { PageAlone, PageFrame } from '#ui/frame.tsx'
import { navigationFor } from '#ui/navigation.ts'
import { Toasts } from '#ui/notice.tsx'
import { Problem, type ProblemKind } from '#ui/problem.tsx'
import { RequestContext } from '#ui/request-context.ts'
import { frameOf } from '#views/frame.server.ts'
import { useWords, WordsProvider } from '#words/words.tsx'
import '#ui/styles.ts'

export const loader = publicly(
  'the frame is drawn for everyone, and holds only what the person may see',
  async (args: LoaderFunctionArgs) => {
    const { request, context } = args
    const on = new URL(request.url).searchParams.get('on')
    const notice = cookieOf(request, noticeCookie)
    const frame = await frameOf(context, on && isDay(on) ? on : null)
    const spent = setCookie(noticeCookie, '', { secure: context.secure, httpOnly: true, maxAgeSeconds: 0 })
    return data(
      { frame, look: context.look, nonce: context.nonce, request: context.requestId, notice },
      { headers: notice ? { 'Set-Cookie': spent } : {} },
    )
  },
)

/** What a page that can't be shown is called; every other names itself. */
export const meta = titled((words) => words.frame.bureau)

const useFrame = () => useRouteLoaderData<typeof loader>('root')

export function Layout({ children }: { children: ReactNode }) {
  const root = useFrame()
  const look = root?.look ?? usualLook
  // The nonce reaches the browser only as attributes; React must not compare it on hydration.
  const nonce = root?.nonce
  return (
    <html
      lang={look.language === 'en' ? 'en' : 'zh-CN'}
      data-theme={look.theme}
      data-size={look.size}
      data-density={look.density}
      // The words that the page was drawn with are named on this element by the server, after the drawing.
      suppressHydrationWarning
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.ico" type="image/svg+xml" />
        <Suspense>
          <Meta />
        </Suspense>
        <Links />
      </head>
      <body>
        <WordsProvider language={look.language}>
          <RequestContext.Provider value={root?.request ?? ''}>{children}</RequestContext.Provider>
        </WordsProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  const { notice } = useLoaderData<typeof loader>()
  return (
    <Framed notice={notice}>
      <Outlet />
    </Framed>
  )
}

function Framed({ children, notice = null }: { children: ReactNode; notice?: string | null }) {
  const root = useFrame()
  const words = useWords()
  const look = root?.look ?? usualLook
  const frame = root?.frame
  const banner = frame?.demo ? words.frame.demo(formatDay(frame.today, look.language)) : undefined
  if (!frame?.person) {
    return (
      <PageAlone look={look} banner={banner}>
        <Suspense>{children}</Suspense>
      </PageAlone>
    )
  }
  const { person } = frame
  const seesFigures = person.abilities.includes('read figures')
  return (
    <PageFrame
      nav={navigationFor(person.abilities, words)}
      asOf={
        seesFigures
          ? { on: frame.on, today: frame.today, base: frame.base ?? undefined, term: frame.term ?? undefined }
          : undefined
      }
      find={seesFigures}
      banner={banner}
      account={{ name: person.name, roles: person.roles.map((role) => words.terms.role[role]).join('、') }}
      look={look}
      beside={
        <Suspense>
          <Done notice={notice} on={frame.on} />
        </Suspense>
      }
    >
      <Suspense>{children}</Suspense>
    </PageFrame>
  )
}

/** What the act before this page did. */
function Done({ notice, on }: { notice: string | null; on: string }) {
  const words = useWords()
  const text = notice === null ? undefined : words.done[notice]
  return <Toasts toasts={text ? [{ id: `${notice}-${on}`, tone: 'good', text }] : []} />
}

type Thrown = { refusal?: RefusalCode; detail?: Record<string, string>; incident?: string }

const problemKinds: Record<number, ProblemKind> = {
  403: 'not-allowed',
  404: 'not-found',
  409: 'conflict',
  410: 'not-found',
}

export function ErrorBoundary() {
  return (
    <Framed>
      <Shown />
    </Framed>
  )
}

/** What went wrong, in the person's words. */
function Shown() {
  const error = useRouteError()
  const words = useWords()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const thrown: Thrown = isRouteErrorResponse(error) && typeof error.data === 'object' && error.data ? error.data : {}
  return (
    <Problem
      kind={thrown.refusal === 'request.foreign-origin' ? 'foreign' : (problemKinds[status] ?? 'error')}
      detail={thrown.refusal ? words.refusal[thrown.refusal]?.(thrown.detail ?? {}) : undefined}
      incident={thrown.incident}
    />
  )
}
