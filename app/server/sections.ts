// Remix reads every route of the system anew for each request and for each page it draws: of over a hundred, some milliseconds.
// So it is handed only those that the address can mean: routes are sorted by the first part of their path, once.
import { createRequestHandler, type RequestHandler, type ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']

/** The first part of a route's path; null where it can stand for any (the root, its index, whatever is not there). */
function sectionOf(id: string, routes: Routes): string | null {
  const parts: string[] = []
  for (let at = routes[id]; at; at = at.parentId ? routes[at.parentId] : undefined) parts.unshift(at.path ?? '')
  const first = parts.join('/').split('/').find(Boolean)
  return first === undefined || /^[:*]|\?$/.test(first) ? null : first.toLowerCase()
}

/** The section of an address as the router reads it: whatever its case, decoded, with or without `.data`. */
export function sectionOfPath(path: string): string {
  const first =
    path
      .split('/')
      .find(Boolean)
      ?.replace(/\.data$/, '') ?? ''
  try {
    return decodeURIComponent(first).toLowerCase()
  } catch {
    return first.toLowerCase()
  }
}

/** What of the build an address in the section can need. */
export function partOf(build: ServerBuild, section: string): ServerBuild {
  const kept = new Set(Object.keys(build.routes).filter((id) => [null, section].includes(sectionOf(id, build.routes))))
  const among = <Value>(all: Record<string, Value>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => kept.has(id)))
  return { ...build, routes: among(build.routes), assets: { ...build.assets, routes: among(build.assets.routes) } }
}

/** Answers as one handler over the whole build would. The browser's question for routes (`__manifest`) needs them all. */
export function handlerBySection(build: ServerBuild): RequestHandler {
  const whole = createRequestHandler(build, 'production')
  const sections = new Set(Object.keys(build.routes).map((id) => sectionOf(id, build.routes) ?? ''))
  const handlers = new Map([...sections].map((one) => [one, createRequestHandler(partOf(build, one), 'production')]))
  return (request, context) => {
    const section = sectionOfPath(new URL(request.url).pathname)
    const handle = section === '__manifest' ? whole : (handlers.get(section) ?? handlers.get('') ?? whole)
    return handle(request, context)
  }
}
