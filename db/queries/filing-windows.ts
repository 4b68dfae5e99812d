// 申报窗口 as this installation keeps them; the program's own expectations are in domain/filing-window.ts.
import { and, eq, gte, lte } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import type { RecordRow } from '#db/queries/records.ts'
import { filingWindow } from '#db/schema/cultivation.ts'
import { type FilingWindow, windowsOfYear } from '#domain/filing-window.ts'
import type { Viewer } from '#domain/permission.ts'

export type FilingWindowRow = RecordRow<'filingWindow'>

/** The windows of these years: kept ones, and expected ones where none is kept. */
export async function filingWindowsOf(
  tx: Reading,
  viewer: Viewer,
  years: { from: number; to: number },
): Promise<(FilingWindowRow | FilingWindow)[]> {
  const kept = await tx.db
    .select()
    .from(filingWindow)
    .where(
      and(
        eq(filingWindow.district, viewer.district),
        gte(filingWindow.year, years.from),
        lte(filingWindow.year, years.to),
      ),
    )
  const all = Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index)
  return all.flatMap((year) => windowsOfYear<FilingWindowRow>(year, kept))
}

export async function filingWindowById(tx: Reading, viewer: Viewer, id: string): Promise<FilingWindowRow | null> {
  const own = and(eq(filingWindow.district, viewer.district), eq(filingWindow.id, id))
  return (await tx.db.select().from(filingWindow).where(own).limit(1))[0] ?? null
}

export async function filingWindowNamed(
  tx: Reading,
  viewer: Viewer,
  { kind, year, batchName }: Pick<FilingWindow, 'kind' | 'year' | 'batchName'>,
): Promise<FilingWindowRow | null> {
  const named = and(
    eq(filingWindow.district, viewer.district),
    eq(filingWindow.kind, kind),
    eq(filingWindow.year, year),
    eq(filingWindow.batchName, batchName),
  )
  return (await tx.db.select().from(filingWindow).where(named).limit(1))[0] ?? null
}
