// Forms already answered: posting the same request again gives the same answer and changes nothing.
import { and, eq, lt } from 'drizzle-orm'
import type { Changing, Reading } from '#db/changing.ts'
import { answeredRequest } from '#db/schema/account.ts'

export async function answerOf<T>(tx: Reading, request: string, act: string): Promise<{ answer: T } | null> {
  const row = (
    await tx.db
      .select({ answer: answeredRequest.answer })
      .from(answeredRequest)
      .where(and(eq(answeredRequest.id, request), eq(answeredRequest.act, act)))
      .limit(1)
  )[0]
  // The answer was stored by the same act, so it has the act's own result type.
  return row ? { answer: row.answer as T } : null
}

/** Nobody goes back further than this to send a page again. */
const keptMs = 7 * 24 * 3_600_000

export async function rememberAnswer(tx: Changing, request: string, act: string, answer: unknown): Promise<void> {
  const tooOld = new Date(Date.parse(tx.now) - keptMs).toISOString()
  await tx.db.delete(answeredRequest).where(lt(answeredRequest.at, tooOld))
  await tx.db
    .insert(answeredRequest)
    .values({ id: request, district: tx.district, act, answer: answer ?? null, at: tx.now })
}
