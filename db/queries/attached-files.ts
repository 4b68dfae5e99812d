// What is known of attached files; their bytes lie in the files folder (db/file-shelf.server.ts).
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { nameOfAccount } from '#db/queries/listed.ts'
import { given, prepared } from '#db/queries/prepared.ts'
import type { RecordRow } from '#db/queries/records.ts'
import { attachedFile } from '#db/schema/support.ts'
import type { Viewer } from '#domain/permission.ts'

export type AttachedRow = RecordRow<'attachedFile'>

const ofSubject = prepared((db) =>
  db
    .select({ file: attachedFile, byName: nameOfAccount(attachedFile.by) })
    .from(attachedFile)
    .where(
      and(
        eq(attachedFile.subject, given('subject')),
        eq(attachedFile.district, given('district')),
        isNull(attachedFile.withdrawnAt),
      ),
    )
    .orderBy(desc(attachedFile.at), desc(attachedFile.id))
    .limit(given('limit')),
)

/** The files of a firm's page that were not withdrawn, the newest first. */
export const filesOf = (tx: Reading, viewer: Viewer, subject: string, atMost: number) =>
  ofSubject(tx, { district: viewer.district, subject, limit: atMost })

export async function fileById(tx: Reading, viewer: Viewer, id: string): Promise<AttachedRow | null> {
  const own = and(eq(attachedFile.district, viewer.district), eq(attachedFile.id, id))
  return (await tx.db.select().from(attachedFile).where(own).limit(1))[0] ?? null
}

/** The same bytes on the same page, not withdrawn. */
export async function fileWithDigest(
  tx: Reading,
  viewer: Viewer,
  subject: string,
  digest: string,
): Promise<AttachedRow | null> {
  const same = and(
    eq(attachedFile.district, viewer.district),
    eq(attachedFile.subject, subject),
    eq(attachedFile.digest, digest),
    isNull(attachedFile.withdrawnAt),
  )
  return (await tx.db.select().from(attachedFile).where(same).limit(1))[0] ?? null
}
