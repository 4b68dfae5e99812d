import { act } from '#acts/act.server.ts'
import { correctFact } from '#db/queries/facts.ts'
import { platformByFact } from '#db/queries/platforms.ts'
import { isEmptyRange } from '#domain/stay.ts'
import { endPlatformForm } from '#forms/platform.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

/** The platform is revoked or dissolved: it no longer counts from that day on. */
export const endPlatform = act({
  name: 'end-platform',
  may: 'edit platforms',
  form: endPlatformForm,
  async do({ tx, viewer, input: { platform, on, wording }, about }) {
    const { platform: row } = found(await platformByFact(tx, viewer, platform))
    about('platform', row.fact)
    refuseReworded(wording, row.id, () => ({ on: row.toOn }))
    refuseIf(row.toOn !== null && row.toOn <= on, 'platform.ended', {}, 'on')
    refuseIf(isEmptyRange({ from: row.fromOn, to: on }), 'range.empty', {}, 'on')
    await correctFact(tx, 'platform', row.hostFirm, row, { toOn: on }, null)
    return row.fact
  },
})
