// What every act on a request must find: the request itself, as it was when the page was opened.
import type { Reading } from '#db/changing.ts'
import { type MetricsRequest, requestById } from '#db/queries/metrics-requests.ts'
import type { Viewer } from '#domain/permission.ts'
import { found, refuseIf } from '#server/refusal.ts'

export async function requestAt(
  tx: Reading,
  viewer: Viewer,
  { request, version }: { request: string; version: number },
): Promise<MetricsRequest> {
  const row = found(await requestById(tx, viewer, request))
  refuseIf(row.version !== version, 'report.settled')
  return row
}

/** Only what was sent in and not yet decided can be accepted or returned. */
export async function reportAt(tx: Reading, viewer: Viewer, input: { request: string; version: number }) {
  const row = await requestAt(tx, viewer, input)
  refuseIf(row.submittedAt === null || row.decidedAt !== null, 'report.settled')
  return row
}
