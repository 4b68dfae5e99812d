// Draws a page on the server, in one piece, with the nonce that the content security policy asks for. Nothing here waits for
// anything once its loaders have answered, so a stream would bring no page sooner; React's takes a third longer to write than
// the same page drawn as one text.
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import '#words/both.ts'
import { noteAreas } from '#words/words.tsx'

export const streamTimeout = 10_000

export default async function draw(
  request: Request,
  status: number,
  headers: Headers,
  page: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const whole = await readAhead(asShown(page, context.shownAt))
  const { drawn, areas } = noteAreas(() =>
    renderToString(<RemixServer context={whole} url={request.url} nonce={context.nonce} />),
  )
  // Which words the page speaks with is known only now, and its own code must fetch them before anything else.
  const html = drawn.replace(/<html lang="[^"]*"/, (start) => `${start} data-words="${areas.join(' ')}"`)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  // As bytes: a text would be searched for lone surrogates and then copied once more.
  return new Response(Buffer.from(`<!DOCTYPE html>${html}`), { headers, status })
}

/** The browser takes the page up under the address that it shows, so it is drawn under that address. */
function asShown(page: EntryContext, shownAt: string | undefined): EntryContext {
  if (shownAt === undefined) return page
  const { pathname, search } = new URL(shownAt)
  const { staticHandlerContext } = page
  const location = { ...staticHandlerContext.location, pathname, search }
  return { ...page, staticHandlerContext: { ...staticHandlerContext, location } }
}

/**
 * The loaders' answers go to the browser behind the page, and Remix reads them while it draws. One piece can't wait for them:
 * they are read before, and laid where Remix looks first.
 */
async function readAhead(page: EntryContext): Promise<EntryContext> {
  if (!page.serverHandoffStream) return page
  const reader = page.serverHandoffStream.getReader()
  const decoder = new TextDecoder()
  let value = ''
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    value += decoder.decode(read.value, { stream: true })
  }
  const streamCache = { 0: Object.assign(Promise.resolve(), { result: { done: true, value } }) }
  return { ...page, serverHandoffStream: new ReadableStream(), renderMeta: { streamCache } }
}

/** Expected refusals are thrown as data and never come here; what does is an incident. */
export function handleError(cause: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (!request.signal.aborted && cause instanceof Error) context.incident(cause)
}
