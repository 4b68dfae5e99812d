// Notes on a firm's page.
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { nameOfAccount } from '#db/queries/listed.ts'
import { given, prepared } from '#db/queries/prepared.ts'
import type { RecordRow } from '#db/queries/records.ts'
import { firmNote } from '#db/schema/support.ts'
import type { Viewer } from '#domain/permission.ts'

export type NoteRow = RecordRow<'firmNote'>

const ofOneFirm = prepared((db) =>
  db
    .select({ note: firmNote, byName: nameOfAccount(firmNote.by) })
    .from(firmNote)
    .where(
      and(
        eq(firmNote.firm, given('firm')),
        sql`(${firmNote.district} || '') = ${given('district')}`,
        isNull(firmNote.withdrawnAt),
      ),
    )
    .orderBy(desc(firmNote.at), desc(firmNote.id))
    .limit(given('limit')),
)

/** A firm's notes that were not withdrawn, the newest first. */
export const notesOfFirm = (tx: Reading, viewer: Viewer, firmId: string, atMost: number) =>
  ofOneFirm(tx, { district: viewer.district, firm: firmId, limit: atMost })

export async function noteById(tx: Reading, viewer: Viewer, id: string): Promise<NoteRow | null> {
  const own = and(eq(firmNote.district, viewer.district), eq(firmNote.id, id))
  return (await tx.db.select().from(firmNote).where(own).limit(1))[0] ?? null
}
