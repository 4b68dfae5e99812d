// Acts on many cases: exactly the rows that were shown, or none. What each act did stands under one id and can be undone.
import type { Reading } from '#db/changing.ts'
import { type CaseFilter, caseIds, markOf } from '#db/queries/case-list.ts'
import { type CaseRow, casesWithIds } from '#db/queries/cases.ts'
import { inPieces } from '#db/queries/in-pieces.ts'
import { allStages } from '#db/queries/stages.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { askedAgain, type ChosenCases, caseFilterOf } from '#forms/case-list.ts'
import { bulkMost } from '#forms/case-list-choices.ts'
import { FormRefusal } from '#forms/form-refusal.ts'
import { refuseIf } from '#server/refusal.ts'

type Seen = { id: string; version: number }

/** The cases an act is about, as the page showed them; refused as a whole where they are no longer the same. */
export async function chosenCases(tx: Reading, viewer: Viewer, today: Day, input: ChosenCases): Promise<CaseRow[]> {
  const seen = input.scope === 'all' ? await allAsked(tx, viewer, today, input) : input.select.map(seenIn)
  if (seen.length === 0) throw new FormRefusal({ select: 'required' })
  if (seen.length > bulkMost) throw new FormRefusal({ select: 'too-large' })
  const rows = await inPieces(
    seen.map(({ id }) => id),
    (some) => casesWithIds(tx, viewer, some),
  )
  const versions = new Map(seen.map(({ id, version }) => [id, version]))
  const same = rows.filter((row) => row.endedOn === null && versions.get(row.id) === row.version)
  refuseIf(same.length !== versions.size, 'case.rows-changed', { expected: versions.size, found: same.length })
  return same
}

const seenIn = (picked: string): Seen => {
  const [id = '', version = ''] = picked.split('~')
  return { id, version: Number(version) }
}

async function allAsked(tx: Reading, viewer: Viewer, today: Day, input: ChosenCases): Promise<Seen[]> {
  const filter: CaseFilter = caseFilterOf(askedAgain(input.asked))
  const found = await caseIds(tx, viewer, { on: today, today, stages: await allStages(tx, viewer) }, filter)
  const changed = found.length !== input.expected || markOf(found) !== input.mark
  refuseIf(changed, 'case.rows-changed', { expected: input.expected, found: found.length })
  return found
}
