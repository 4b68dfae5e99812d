// 超期: firms incubated beyond the limit of their carrier, each by the stay it has there that day.
import type { Reading } from '#db/changing.ts'
import { groupedBy } from '#db/grouped.ts'
import { incubatedStays, typesOn } from '#db/queries/operator-day.ts'
import { covers, type Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { stayLimitOn } from '#domain/stay-limit.ts'

export async function overStaysOn(tx: Reading, viewer: Viewer, on: Day, carrier: string | null = null) {
  const types = new Map((await typesOn(tx, viewer, on, carrier)).map(({ carrier, type }) => [carrier, type]))
  const stays = (await incubatedStays(tx, viewer, on, carrier)).map((one) => ({
    ...one,
    from: one.fromOn,
    to: one.toOn,
  }))
  return [...groupedBy(stays, ({ carrier, firm }) => `${carrier} ${firm}`).values()]
    .flatMap((own) => {
      const type = types.get(own[0]?.carrier ?? '') ?? null
      const limit = stayLimitOn(on, type, own)
      const now = own.find((one) => one.kind === 'physical' && covers(one, on))
      return now && limit?.verdict === 'not-met' && limit.overFrom !== null
        ? [{ ...now, months: limit.months ?? 0, overFrom: limit.overFrom }]
        : []
    })
    .sort((a, b) => (a.overFrom < b.overFrom ? -1 : 1))
}
