// Yearly metrics that a list of thousands may be about, and those it brings.
import { and, inArray } from 'drizzle-orm'
import type { Changing, Reading } from '#db/changing.ts'
import { byFact } from '#db/grouped.ts'
import { insertMany } from '#db/insert-many.ts'
import { type Fact, ownValues } from '#db/queries/facts.ts'
import { inPieces, inStatements } from '#db/queries/in-pieces.ts'
import { clocksOf } from '#db/queries/new-records.ts'
import { known } from '#db/queries/standing.ts'
import { yearlyMetrics } from '#db/schema/metrics.ts'
import type { MetricsState } from '#domain/roster-metrics.ts'
import { metricsIn } from '#domain/yearly-metrics.ts'

export type StoredMetrics = { states: MetricsState[]; rows: Map<string, Fact<'yearlyMetrics'>> }

/** All figures of these firms as now known. */
export async function metricsKnownOf(tx: Reading, firms: Iterable<string>): Promise<StoredMetrics> {
  const rows = await inPieces(firms, (some) =>
    tx.db
      .select()
      .from(yearlyMetrics)
      .where(and(inArray(yearlyMetrics.firm, some), known(yearlyMetrics))),
  )
  const states = rows.map(({ fact, firm, year, source, statedOn, ...row }) => ({
    fact,
    firm,
    year,
    source,
    statedOn,
    metrics: metricsIn(row),
  }))
  return { states, rows: byFact(rows) }
}

/** Adds years of figures, one change each. */
export async function addMetrics(
  tx: Changing,
  years: readonly MetricsState[],
  onWritten?: (done: number) => void,
): Promise<void> {
  const write = async (some: MetricsState[]) => {
    const rows = some.map(({ firm, year, metrics, source, statedOn }) => ({
      ...metrics,
      ...clocksOf(tx, tx.id()),
      ...{ firm, year, source, statedOn },
    }))
    await insertMany(tx, yearlyMetrics, rows)
    for (const row of rows) {
      const after = ownValues(row)
      tx.changes.push({ kind: 'yearlyMetrics', record: row.fact, subject: row.firm, before: null, after })
    }
  }
  await inStatements(years, write, onWritten)
}
