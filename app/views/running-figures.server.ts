// The district's figures kept in memory, one for each database and district, and brought up to the journal's last entry before
// each answer: only the records named since are read anew. See docs/decisions/0010.
import type { Reading } from '#db/changing.ts'
import { breathe } from '#db/insert-many.ts'
import { recordsChanged } from '#db/queries/changed-records.ts'
import {
  allFirms,
  allPlatforms,
  carrierIds,
  carriersCounted,
  firmsCounted,
  firmsInCarriers,
  firmsOfStays,
  platformsCounted,
} from '#db/queries/counted-facts.ts'
import { lastPosition } from '#db/queries/journal.ts'
import type { Viewer } from '#domain/permission.ts'
import { RunningFigures } from '#domain/running-figures.ts'
import type { House } from '#server/house.ts'

export type Asking = { tx: Reading; viewer: Viewer; house: House }

type Kept = {
  figures: RunningFigures
  /** Every entry of the journal up to here is in the figures; null = nothing has been read yet. */
  position: number | null
  /** One at a time brings them up to date and asks. */
  turn: Promise<unknown>
}

const kept = new WeakMap<House['store'], Map<string, Kept>>()

function keptFor({ store }: House, { district }: Viewer): Kept {
  const districts = kept.get(store) ?? new Map<string, Kept>()
  kept.set(store, districts)
  const known = districts.get(district)
  if (known) return known
  const nothing: Kept = { figures: new RunningFigures(), position: null, turn: Promise.resolve() }
  districts.set(district, nothing)
  return nothing
}

/** The answer from figures that hold everything journalled when it was asked. */
export function askFigures<Answer>(asking: Asking, answer: (figures: RunningFigures) => Answer): Promise<Answer> {
  const here = keptFor(asking.house, asking.viewer)
  const mine = here.turn.then(() => bringUpToDate(asking, here)).then(() => answer(here.figures))
  here.turn = mine.catch(() => undefined)
  return mine
}

/** Another process may write while this one reads: what came meanwhile is read as well, so that one state is shown. */
const mostRounds = 8

async function bringUpToDate({ tx, viewer }: Asking, here: Kept): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    const position = await lastPosition(tx, viewer.district)
    if (position === here.position) return
    const changed =
      here.position === null || position < here.position
        ? null
        : await changedSince(tx, viewer, here.position, position)
    if (changed === null) await readAll(tx, viewer, here)
    else await readAgain(tx, viewer, here.figures, changed)
    here.position = position
  }
}

async function readAll(tx: Reading, viewer: Viewer, here: Kept): Promise<void> {
  const figures = new RunningFigures()
  for (const id of await carrierIds(tx, viewer)) {
    for (const [, facts] of await carriersCounted(tx, viewer, [id])) figures.enterCarrier(id, facts)
    await breathe()
  }
  for (const [fact, facts] of await allPlatforms(tx, viewer)) figures.enterPlatform(fact, facts)
  for await (const some of allFirms(tx, viewer)) {
    for (const [id, facts] of some) figures.enterFirm(id, facts)
    await breathe()
  }
  here.figures = figures
}

type Changed = { firms: Set<string>; carriers: Set<string>; platforms: Set<string> }

/** Which records the journal names between two of its places; null where it doesn't say, and all must be read. */
async function changedSince(tx: Reading, viewer: Viewer, after: number, upTo: number): Promise<Changed | null> {
  const changed: Changed = { firms: new Set(), carriers: new Set(), platforms: new Set() }
  const stays = new Set<string>()
  const termed = new Set<string>()
  for await (const some of recordsChanged(tx, viewer, after, upTo)) {
    for (const { kind, record, subject } of some) {
      if (kind === 'platform') changed.platforms.add(record)
      else if (kind === 'firm') changed.firms.add(record)
      else if (kind === 'carrier') termed.add(record)
      else if (kind === 'stay') stays.add(record)
      if (!restsOn.has(kind)) continue
      if (subject === null) return null
      if (kind === 'carrierTerm') termed.add(subject)
      else if (kind === 'unit' || kind === 'stay') changed.carriers.add(subject)
      else changed.firms.add(subject)
    }
  }
  // A carrier's terms say whether the firms in it count as being in a Xinchuang park.
  for (const id of termed) changed.carriers.add(id)
  for (const id of await firmsInCarriers(tx, termed)) changed.firms.add(id)
  for (const id of await firmsOfStays(tx, stays)) changed.firms.add(id)
  return changed
}

/** Facts that belong to the firm or carrier the change is about. */
const restsOn: ReadonlySet<string> = new Set(['residence', 'recognition', 'carrierTerm', 'unit', 'stay'])

async function readAgain(tx: Reading, viewer: Viewer, figures: RunningFigures, changed: Changed): Promise<void> {
  for (const [id, facts] of await carriersCounted(tx, viewer, changed.carriers)) figures.enterCarrier(id, facts)
  for (const [fact, facts] of await platformsCounted(tx, viewer, changed.platforms)) figures.enterPlatform(fact, facts)
  for await (const some of firmsCounted(tx, viewer, changed.firms)) {
    for (const [id, facts] of some) figures.enterFirm(id, facts)
    await breathe()
  }
}
