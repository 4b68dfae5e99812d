import { act } from '#acts/act.server.ts'
import { platformValues } from '#acts/platform-rules.server.ts'
import { correctFact } from '#db/queries/facts.ts'
import { platformByFact } from '#db/queries/platforms.ts'
import { correctPlatformForm } from '#forms/platform.ts'
import { found } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

export const correctPlatform = act({
  name: 'correct-platform',
  may: 'edit platforms',
  form: correctPlatformForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const { platform: row } = found(await platformByFact(tx, viewer, input.platform))
    about('platform', row.fact)
    refuseReworded(input.wording, row.id, () => ({ ...row, host: row.hostName, from: row.fromOn, to: row.toOn }))
    const values = await platformValues(tx, viewer, input, row.fact)
    await correctFact(tx, 'platform', values.hostFirm ?? null, row, values, input.why)
    return row.fact
  },
})
