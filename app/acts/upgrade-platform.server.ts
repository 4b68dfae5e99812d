import { act } from '#acts/act.server.ts'
import { upgraded } from '#acts/platform-rules.server.ts'
import { platformByFact } from '#db/queries/platforms.ts'
import { upgradePlatformForm } from '#forms/platform.ts'
import { found } from '#server/refusal.ts'
import { refuseReworded } from '#server/stale.ts'

/** 平台升级: answers the platform as it is from the day on. */
export const upgradePlatform = act({
  name: 'upgrade-platform',
  may: 'edit platforms',
  form: upgradePlatformForm,
  once: true,
  async do({ tx, viewer, input: { platform, wording, ...next }, about }) {
    const { platform: row } = found(await platformByFact(tx, viewer, platform))
    about('platform', row.fact)
    refuseReworded(wording, row.id, () => ({ level: row.level, on: row.toOn }))
    return upgraded(tx, viewer, row, next)
  },
})
