// Taking a list along as a file is reading, but who took what is asked later: it stands in the journal.
import type { Actor } from '#acts/act.server.ts'
import { changing } from '#db/changing.ts'
import { writeJournal } from '#db/queries/journal.ts'
import type { Day } from '#domain/day.ts'
import type { House } from '#server/house.ts'

/** What left: no names, no search, only how much of which day in which format. */
export type Taken = { format: string | undefined; on: Day; rows: number }

export const journalTaken = (
  { store, clock, district }: House,
  { viewer, ...from }: Actor,
  act: string,
  taken: Taken,
) =>
  store.change((db) =>
    writeJournal(changing(db, { now: clock.now(), by: viewer.account, district }), {
      ...from,
      act,
      accountName: viewer.name,
      result: 'done',
      refusal: null,
      subjectKind: 'list',
      subject: null,
      detail: taken,
    }),
  )
