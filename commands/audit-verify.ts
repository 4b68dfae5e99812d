// `audit:verify`: walks the journal's chain from the first row to the last and names the first that does not fit.

import { withHouse } from '#commands/open.ts'
import { verifyJournal } from '#db/queries/journal-check.ts'

export async function auditVerifyCommand(): Promise<number> {
  const { fault } = await withHouse(undefined, (house) =>
    house.store.read((db) => verifyJournal({ db }, house.district)),
  )
  process.stdout.write(
    fault ? `The journal does not fit from row ${fault.position}: ${fault.kind}\n` : 'The journal is whole.\n',
  )
  return fault ? 1 : 0
}
