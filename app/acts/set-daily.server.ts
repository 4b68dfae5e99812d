import { act } from '#acts/act.server.ts'
import { setDailySettings } from '#db/queries/settings.ts'
import { setDailyForm } from '#forms/renewals.ts'

/** Says whether the daily run opens renewal cases by itself. */
export const setDaily = act({
  name: 'set-daily',
  may: 'edit cases',
  form: setDailyForm,
  async do({ tx, input, about }) {
    about('setting', 'daily', { openRenewals: input.openRenewals })
    await setDailySettings(tx, input)
  },
})
