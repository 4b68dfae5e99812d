// 月报: the viewer's carriers by the last twelve months, and who has not confirmed.
import { z } from 'zod'
import { firstReportedMonth, monthlyReportsBetween, reportingCarriers } from '#db/queries/monthly-reports.ts'
import { covers } from '#domain/day.ts'
import { isUnconfirmed, lastOf, monthDueOn, monthStateOn, monthsOver } from '#domain/monthly-report.ts'
import { may, seesWholeDistrict } from '#domain/permission.ts'
import { view } from '#views/view.server.ts'

const monthsShown = 12
const manyCarriers = 8
const one = (value: unknown) => (Array.isArray(value) ? value[0] : value)

export const monthListView = view({
  name: 'month-list',
  may: 'read carriers',
  query: z.object({
    q: z.preprocess(one, z.string().trim().max(100)).catch(''),
    state: z
      .preprocess(one, z.enum(['unconfirmed', 'last', 'returned']))
      .nullable()
      .catch(null),
  }),
  async load({ tx, viewer, today, query }) {
    const months = monthsOver(today, monthsShown)
    const [latest = today, earliest = today] = [months[0], months.at(-1)]
    const carriers = await reportingCarriers(tx, viewer, query.q, months)
    const reports = await monthlyReportsBetween(tx, viewer, earliest, latest)
    const begun = (await firstReportedMonth(tx, viewer)) ?? latest
    const states = new Map(reports.map(({ carrier, month, state }) => [`${carrier} ${month}`, state]))
    const all = carriers.map(({ id, name, terms }) => ({
      id,
      name,
      months: months.map((month) => {
        const open = terms.some((term) => covers({ from: term.fromOn, to: term.toOn }, lastOf(month)))
        return open && month >= begun ? monthStateOn(today, month, states.get(`${id} ${month}`) ?? null) : null
      }),
    }))
    const isAsked = ({ months: shown }: (typeof all)[number]): boolean => {
      if (query.state === null) return true
      if (query.state === 'returned') return shown.includes('returned')
      return (query.state === 'last' ? shown.slice(0, 1) : shown).some(
        (state) => state !== null && isUnconfirmed(state),
      )
    }
    const missing = (at: number) => all.filter((row) => isOpen(row.months[at])).length
    return {
      query,
      months,
      latest,
      dueOn: monthDueOn(latest),
      rows: all.filter(isAsked),
      /** An operator's few carriers need no filter. */
      many: seesWholeDistrict(viewer) || query.q !== '' || all.length > manyCarriers,
      missing: months.map((_, at) => missing(at)),
      expected: all.filter((row) => row.months[0] !== null).length,
      today,
      can: { remind: may(viewer.roles, 'accept months'), export: may(viewer.roles, 'export lists') },
    }

    function isOpen(state: (typeof all)[number]['months'][number] | undefined): boolean {
      return state !== null && state !== undefined && isUnconfirmed(state)
    }
  },
})
