// Draws a page on the server as a stream, with the nonce that the content security policy asks for.
import { PassThrough } from 'node:stream'
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import '#words/both.ts'

export const streamTimeout = 10_000

export default function draw(
  request: Request,
  status: number,
  headers: Headers,
  page: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let shellDrawn = false
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={page} url={request.url} nonce={context.nonce} />,
      {
        nonce: context.nonce,
        onShellReady() {
          shellDrawn = true
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
        },
        onShellError: reject,
        onError(cause) {
          if (shellDrawn) context.incident(cause)
        },
      },
    )
    setTimeout(abort, streamTimeout + 1000).unref()
  })
}

/** Expected refusals are thrown as data and never come here; what does is an incident. */
export function handleError(cause: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (!request.signal.aborted && cause instanceof Error) context.incident(cause)
}
