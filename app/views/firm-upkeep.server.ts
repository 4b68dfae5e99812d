// What a high-tech firm owes while it holds: a piece of the firm's page.
import type { Reading } from '#db/changing.ts'
import { annualReportRecords, certificateInForce } from '#db/queries/renewals.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { type AnnualReports, annualReportsOn } from '#domain/upkeep.ts'

/** The annual reports of the certificate in force; null where the firm holds none that day. */
export async function upkeepOfFirm(
  tx: Reading,
  viewer: Viewer,
  on: Day,
  firm: string,
): Promise<{ certificate: string; reports: AnnualReports } | null> {
  const certificate = await certificateInForce(tx, viewer, on, firm)
  if (!certificate) return null
  const records = (await annualReportRecords(tx, viewer, [firm])).get(firm) ?? []
  return { certificate: certificate.fact, reports: annualReportsOn(on, certificate, records) }
}
