// Writes the invented premises straight into the tables, beside a register that is there already.
import { writing } from '#bench/filling.ts'
import type { MadePremises } from '#bench/premises-generator.ts'
import { inStatements } from '#db/queries/in-pieces.ts'
import { building, carrier, carrierTerm, floor, stay, unit } from '#db/schema/carrier.ts'
import type { Store } from '#db/store.server.ts'

const rowsInStatement = 100

export async function fillPremises(store: Store, premises: readonly MadePremises[]): Promise<void> {
  for (const made of premises)
    await store.change(async (change) => {
      const { db } = writing(change)
      await db.insert(carrier).values(made.row)
      await db.insert(carrierTerm).values(made.term)
      await db.insert(building).values(made.building)
      await inStatements(made.floors, (rows) => db.insert(floor).values(rows).execute(), undefined, rowsInStatement)
      await inStatements(made.units, (rows) => db.insert(unit).values(rows).execute(), undefined, rowsInStatement)
      await inStatements(made.stays, (rows) => db.insert(stay).values(rows).execute(), undefined, rowsInStatement)
    })
}
