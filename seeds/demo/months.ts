// The demo's monthly reports: confirmed by the operators, accepted by the officer; of May some are missing and one came back.
import { acceptMonth } from '#acts/accept-month.server.ts'
import { confirmMonth } from '#acts/confirm-month.server.ts'
import { returnMonth } from '#acts/return-month.server.ts'
import { monthFactsOf } from '#db/queries/month-facts.ts'
import { addDays, addMonths, type Day, endOfMonth } from '#domain/day.ts'
import { monthFiguresOf, seenFigures } from '#domain/monthly-report.ts'
import type { DemoCarrier } from '#seeds/demo/carriers.ts'
import type { Chance } from '#seeds/demo/chance.ts'
import { at, type Event } from '#seeds/demo/events.ts'
import { ownOperator } from '#seeds/demo/operators.ts'

const lastMonth: Day = '2024-05-01'
/** The demo's own operator reports for a year, the others since the beginning of this one. */
const monthsTo = (count: number): Day[] =>
  Array.from({ length: count }, (_, back) => addMonths(lastMonth, back - count + 1))

const nameOf = (month: Day): string => month.slice(0, 7)

function confirmed(carrier: DemoCarrier, month: Day, on: Day, by: string): Event {
  return at(
    on,
    'daily',
    async (stage) => {
      const id = stage.carrier(carrier)
      const facts = await stage.house.store.read((db) => monthFactsOf({ db }, stage.viewer, id))
      const seen = seenFigures(monthFiguresOf(month, facts))
      await stage.act(confirmMonth, { carrier: id, month: nameOf(month), version: '0', seen })
    },
    by,
  )
}

function decided(carrier: DemoCarrier, month: Day, on: Day, note: string | null): Event {
  return at(on, 'daily', async (stage) => {
    const about = { carrier: stage.carrier(carrier), month: nameOf(month), version: '1' }
    if (note === null) await stage.act(acceptMonth, about)
    else await stage.act(returnMonth, { ...about, note })
  })
}

export function monthEvents(chance: Chance, carriers: readonly DemoCarrier[]): Event[] {
  const reporting = carriers.filter(({ runBy }) => runBy !== null)
  const late = new Set(chance.shuffled(reporting).slice(0, 8))
  const own = reporting.filter(({ xinchuang }) => !xinchuang).find(({ runBy }) => runBy === ownOperator)
  return reporting.flatMap((carrier) =>
    monthsTo(carrier.runBy === ownOperator ? 12 : 5)
      .filter((month) => carrier.openedOn < month)
      .flatMap((month): Event[] => {
        const by = carrier.runBy
        if (by === null || (month === lastMonth && late.has(carrier) && carrier !== own)) return []
        const on = addDays(endOfMonth(month), chance.whole(1, 6))
        const told = confirmed(carrier, month, on, by)
        if (month !== lastMonth) return [told, decided(carrier, month, addDays(on, chance.whole(1, 6)), null)]
        if (carrier === own)
          return [told, decided(carrier, month, addDays(on, 3), '5 月新入驻企业未登记面积，请核对房间后重新确认')]
        return chance.happens(0.6) ? [told, decided(carrier, month, addDays(on, chance.whole(1, 8)), null)] : [told]
      }),
  )
}
