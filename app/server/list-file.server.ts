// A list as a workbook or csv: exactly the rows shown, formula-safe, codes as text.
import type { Readable } from 'node:stream'
import { contentDisposition, type OutSheet, writeCsv, writeWorkbook } from '#rosters/write.server.ts'

const kinds = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

const isFormat = (text: string | undefined): text is keyof typeof kinds => text === 'xlsx' || text === 'csv'

/** The download in the format that the address names; any other is not found. */
export function listFile(format: string | undefined, name: string, sheet: OutSheet): Response {
  if (!isFormat(format)) return new Response(null, { status: 404 })
  return sent(format, `${name}.${format}`, format === 'xlsx' ? writeWorkbook({ sheets: [sheet] }) : writeCsv(sheet))
}

/** A workbook of several sheets. */
export const workbookFile = (fileName: string, sheets: readonly OutSheet[]): Response =>
  sent('xlsx', fileName, writeWorkbook({ sheets }))

const sent = (format: keyof typeof kinds, fileName: string, stream: Readable): Response =>
  new Response(new ReadableStream(sourceOf(stream)), {
    headers: {
      'Content-Type': kinds[format],
      'Content-Disposition': contentDisposition(fileName),
      'Cache-Control': 'no-store',
    },
  })

/** Node's stream as the web's: pulled as it is read, and left when the reader leaves. */
function sourceOf(stream: Readable): UnderlyingDefaultSource<Uint8Array> {
  const chunks = stream[Symbol.asyncIterator]()
  return {
    async pull(controller) {
      const { value, done } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(typeof value === 'string' ? new TextEncoder().encode(value) : new Uint8Array(value))
    },
    cancel: () => void stream.destroy(),
  }
}
