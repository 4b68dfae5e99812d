import { z } from 'zod'
import { platformByFact, relatedPlatforms } from '#db/queries/platforms.ts'
import { covers } from '#domain/day.ts'
import { may } from '#domain/permission.ts'
import { found } from '#server/refusal.ts'
import { historyOf } from '#views/history.server.ts'
import { view } from '#views/view.server.ts'

/** One platform on a day, with what its forms start from. */
export const platformFile = view({
  name: 'platform-file',
  may: 'read platforms',
  query: z.object({ platform: z.string() }),
  async load({ tx, viewer, on, query }) {
    const { platform, host } = found(await platformByFact(tx, viewer, query.platform))
    return {
      platform,
      host,
      related: (await relatedPlatforms(tx, viewer, platform.fact)).map(
        ({ platform: { fact, name, level }, earlier }) => ({
          ...{ fact, name, level, earlier },
        }),
      ),
      inForce: covers({ from: platform.fromOn, to: platform.toOn }, on),
      changes: await historyOf(tx, viewer, { record: platform.fact }),
      mayEdit: may(viewer.roles, 'edit platforms'),
    }
  },
})

/** Who may open the empty form. */
export const newPlatform = view({
  name: 'new-platform',
  may: 'edit platforms',
  query: z.object({}),
  load: async () => ({}),
})
