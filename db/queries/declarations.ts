// 核实事项: what officers have answered of a firm, as it stands.
import { and, desc, eq } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import type { Fact } from '#db/queries/facts.ts'
import { known } from '#db/queries/standing.ts'
import { account } from '#db/schema/account.ts'
import { declaration } from '#db/schema/metrics.ts'
import type { Viewer } from '#domain/permission.ts'

export type DeclarationFact = Fact<'declaration'>

/** Newest day first. */
export const declarationsOf = (tx: Reading, viewer: Viewer, firm: string) =>
  tx.db
    .select({ declaration, recordedByName: account.name })
    .from(declaration)
    .leftJoin(account, eq(account.id, declaration.recordedBy))
    .where(and(eq(declaration.district, viewer.district), eq(declaration.firm, firm), known(declaration)))
    .orderBy(desc(declaration.statedOn), desc(declaration.recordedAt), desc(declaration.id))

export async function declarationByFact(tx: Reading, viewer: Viewer, fact: string): Promise<DeclarationFact | null> {
  const rows = await tx.db
    .select()
    .from(declaration)
    .where(and(eq(declaration.district, viewer.district), eq(declaration.fact, fact), known(declaration)))
    .limit(1)
  return rows[0] ?? null
}
