// Taking a list along as a file is reading, but who took what is asked later: it stands in the journal.
import type { Actor } from '#acts/act.server.ts'
import { changing } from '#db/changing.ts'
import { writeJournal } from '#db/queries/journal.ts'
import type { Day } from '#domain/day.ts'
import type { RefusalCode } from '#domain/refusal-code.ts'
import type { House } from '#server/house.ts'

/** What left, or was asked for: no names, no search, only how much of which day in which format. */
export type Taken = { format: string | undefined; on: Day | null; rows?: number }

export const journalTaken = (
  { store, clock, district }: House,
  { viewer, ...from }: Actor,
  act: string,
  taken: Taken,
  refusal: RefusalCode | null = null,
) =>
  store.change((db) =>
    writeJournal(changing(db, { now: clock.now(), by: viewer.account, district }), {
      ...from,
      act,
      accountName: viewer.name,
      result: refusal === null ? 'done' : 'refused',
      refusal,
      subjectKind: 'list',
      subject: null,
      detail: taken,
    }),
  )
