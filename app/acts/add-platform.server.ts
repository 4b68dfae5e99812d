import { act } from '#acts/act.server.ts'
import { platformValues } from '#acts/platform-rules.server.ts'
import { addFact } from '#db/queries/facts.ts'
import { addPlatformForm } from '#forms/platform.ts'

export const addPlatform = act({
  name: 'add-platform',
  may: 'edit platforms',
  form: addPlatformForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const values = await platformValues(tx, viewer, input, null)
    const platform = await addFact(tx, 'platform', values.hostFirm ?? null, values)
    about('platform', platform)
    return platform
  },
})
