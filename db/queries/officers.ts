// The bureau's people whom firms can be given to.
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { given, prepared } from '#db/queries/prepared.ts'
import { account, accountRole } from '#db/schema/account.ts'
import type { Viewer } from '#domain/permission.ts'

export type OfficerName = { id: string; name: string }

const officers = prepared((db) =>
  db
    .select({ id: account.id, name: account.name })
    .from(account)
    .innerJoin(accountRole, eq(accountRole.account, account.id))
    .where(
      and(
        eq(account.district, given('district')),
        eq(accountRole.role, 'officer'),
        eq(account.canSignIn, true),
        isNull(account.disabledAt),
      ),
    )
    .orderBy(asc(account.name), asc(account.id)),
)

/** Accounts with an officer's rights that a person uses. */
export const officersOf = (tx: Reading, viewer: Viewer): Promise<OfficerName[]> =>
  officers(tx, { district: viewer.district })

/** What a person who acted is called; null for the program itself. */
export async function accountName(tx: Reading, viewer: Viewer, id: string): Promise<string | null> {
  const rows = await tx.db
    .select({ name: account.name })
    .from(account)
    .where(and(eq(account.id, id), eq(account.district, viewer.district)))
    .limit(1)
  return rows[0]?.name ?? null
}
