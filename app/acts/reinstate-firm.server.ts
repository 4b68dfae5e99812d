import { act } from '#acts/act.server.ts'
import { correctFact } from '#db/queries/facts.ts'
import { changeFirm, firmSeen } from '#db/queries/firms.ts'
import { residencesOf } from '#db/queries/residences.ts'
import { reinstateFirmForm } from '#forms/firm-residence.ts'
import { found, refuse } from '#server/refusal.ts'

/** 注销有误: takes back a deregistration recorded by mistake, and the end it gave to the firm's time here. */
export const reinstateFirm = act({
  name: 'reinstate-firm',
  may: 'move firms',
  form: reinstateFirmForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    const row = found(await firmSeen(tx, viewer, today, input.firm))
    about('firm', row.id)
    if (row.deregisteredOn === null) refuse('not-found')
    await changeFirm(tx, row, { deregisteredOn: null })
    const ended = (await residencesOf(tx, viewer, row.id)).find((one) => one.departure === 'deregistered')
    if (ended) await correctFact(tx, 'residence', row.id, ended, { toOn: null, departure: null }, input.why)
    return row.id
  },
})
