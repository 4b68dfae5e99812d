// Forms already answered: posting the same request again gives the same answer and changes nothing.
import { and, eq } from 'drizzle-orm'
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

export async function rememberAnswer(tx: Changing, request: string, act: string, answer: unknown): Promise<void> {
  await tx.db
    .insert(answeredRequest)
    .values({ id: request, district: tx.district, act, answer: answer ?? null, at: tx.now })
}
