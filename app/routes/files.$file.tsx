import { mediaTypes } from '#domain/attached-file.ts'
import { contentDisposition } from '#rosters/write.server.ts'
import { showAsFile } from '#server/guard.server.ts'
import { attachedFileView } from '#views/firm-papers.server.ts'

/** A file goes out as an attachment of the type its bytes were found to have, never as a page of ours. */
export const loader = showAsFile(attachedFileView, ({ name, type, bytes }) => {
  const types: Readonly<Record<string, string>> = mediaTypes
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': types[type] ?? 'application/octet-stream',
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': contentDisposition(name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  })
})
