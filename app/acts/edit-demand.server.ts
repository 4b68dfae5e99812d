import { act } from '#acts/act.server.ts'
import { wishValues } from '#acts/demand-rules.server.ts'
import { demandById } from '#db/queries/demands.ts'
import { changeRecord } from '#db/queries/records.ts'
import { editDemandForm } from '#forms/demand.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

export const editDemand = act({
  name: 'edit-demand',
  may: 'edit pipelines',
  form: editDemandForm,
  async do({ tx, viewer, input, about }) {
    const { demand: row, firm } = found(await demandById(tx, viewer, input.demand))
    about('spaceDemand', row.id)
    refuseIf(row.closedOn !== null, 'demand.closed')
    refuseStale(input.version, row.version, () => ({
      who: firm?.name ?? row.name,
      least: row.leastCent / 100,
      most: row.mostCent === null ? null : row.mostCent / 100,
      powerKw: row.powerKw,
      loadKg: row.loadKg,
      from: row.fromOn,
      note: row.note,
    }))
    const wish = await wishValues(tx, viewer, input, row.officer)
    await changeRecord(tx, 'spaceDemand', wish.firm ?? row.firm, row, wish)
    return row.id
  },
})
