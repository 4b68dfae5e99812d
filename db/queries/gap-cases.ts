// Which firms have a case of a kind under way, and who could not be given one on a day, and why.
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { judgeGate } from '#db/queries/case-gate.ts'
import { inPieces } from '#db/queries/in-pieces.ts'
import { firmsHere } from '#db/queries/judged-firms.ts'
import { stagesOf } from '#db/queries/stages.ts'
import { cultivationCase } from '#db/schema/cultivation.ts'
import { firm } from '#db/schema/firm.ts'
import { unmetOf } from '#domain/case-gate.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import type { RecognitionKind } from '#domain/recognition.ts'

/** Firm -> its open case of the kind. */
export async function openCasesOfKind(
  tx: Reading,
  viewer: Viewer,
  kind: RecognitionKind,
): Promise<Map<string, string>> {
  const rows = await tx.db
    .select({ id: cultivationCase.id, firm: cultivationCase.firm })
    .from(cultivationCase)
    .where(
      and(
        eq(cultivationCase.district, viewer.district),
        eq(cultivationCase.kind, kind),
        isNull(cultivationCase.endedOn),
      ),
    )
  return new Map(rows.map((row) => [row.firm, row.id]))
}

export type StartObstacle = 'case.open' | 'case.firm-outside' | 'case.gate'

/** Firms that can't be given a case today; the others can (acts/case-rules.server.ts openCase says the same, one by one). */
export async function startObstacles(
  tx: Reading,
  viewer: Viewer,
  asked: { kind: RecognitionKind; ids: readonly string[]; officer: string | null; expectedOn: Day | null; today: Day },
): Promise<Map<string, StartObstacle>> {
  const { kind, ids, today } = asked
  const open = await openCasesOfKind(tx, viewer, kind)
  const here = await firmsHere(tx, viewer, today, ids)
  const first = (await stagesOf(tx, viewer, kind)).stages.find(({ retired }) => !retired)
  const obstacles = new Map<string, StartObstacle>()
  for (const id of ids) {
    if (open.has(id)) obstacles.set(id, 'case.open')
    else if (!here.has(id)) obstacles.set(id, 'case.firm-outside')
  }
  if (!first || first.gate.length === 0) return obstacles
  const rows = await inPieces(
    ids.filter((id) => !obstacles.has(id)),
    (some) =>
      tx.db
        .select({ id: firm.id, codeStanding: firm.codeStanding, officer: firm.officer })
        .from(firm)
        .where(and(eq(firm.district, viewer.district), inArray(firm.id, some))),
  )
  for (const row of rows) {
    const gated = { kind, officer: asked.officer ?? row.officer, expectedOn: asked.expectedOn, firm: row }
    const unmet = unmetOf(await judgeGate(tx, viewer, gated, first.gate, today))
    if (unmet.length > 0) obstacles.set(row.id, 'case.gate')
  }
  return obstacles
}
