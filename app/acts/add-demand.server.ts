import { act } from '#acts/act.server.ts'
import { wishValues } from '#acts/demand-rules.server.ts'
import { addRecord } from '#db/queries/records.ts'
import { addDemandForm } from '#forms/demand.ts'

/** 登记空间需求. */
export const addDemand = act({
  name: 'add-demand',
  may: 'edit pipelines',
  form: addDemandForm,
  once: true,
  async do({ tx, viewer, input, about }) {
    const wish = await wishValues(tx, viewer, input, null)
    const officer = wish.officer ?? viewer.account
    const demand = await addRecord(tx, 'spaceDemand', wish.firm ?? null, { ...wish, officer })
    about('spaceDemand', demand)
    return demand
  },
})
