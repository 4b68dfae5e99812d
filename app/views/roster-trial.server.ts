// What an import would do, told without doing it: `import --dry-run`.
import { z } from 'zod'
import { rosterLists } from '#domain/roster.ts'
import type { UploadedFile } from '#forms/import.ts'
import type { RosterSettings } from '#rosters/judge.ts'
import { digestOf, hindranceTo, readingOf } from '#rosters/readings.server.ts'
import { refuse } from '#server/refusal.ts'
import { judgedNow } from '#views/import-known.server.ts'
import { view } from '#views/view.server.ts'

const query = z.object({
  list: z.enum(rosterLists),
  file: z.custom<UploadedFile>(),
  settings: z.custom<RosterSettings>(),
})

export const rosterTrial = view({
  name: 'roster-trial',
  may: 'import rosters',
  query,
  async load({ tx, viewer, today, query, house }) {
    const { list, file, settings } = query
    const digest = digestOf(file.bytes)
    const answer = await readingOf(house.readRoster, list, { ...file, digest }, settings)
    if ('refusal' in answer) return refuse('roster.refused', { reason: answer.refusal.code, ...answer.refusal.detail })
    const { reading } = answer
    const hindrance = hindranceTo(list, reading, settings)
    if (hindrance) return refuse('roster.refused', { reason: hindrance.code, ...hindrance.detail })
    const judged = await judgedNow(tx, viewer, {
      list,
      settings,
      fileName: file.name,
      digest,
      reading,
      today,
      store: house.store,
    })
    return { batch: null, judged, reading }
  },
})
