import { act } from '#acts/act.server.ts'
import { filingWindowById, filingWindowNamed } from '#db/queries/filing-windows.ts'
import { addRecord, changeRecord } from '#db/queries/records.ts'
import { editFilingWindowForm } from '#forms/task.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

/** Puts a window of filings where the notice says; the first time it takes the expected one's place. */
export const editFilingWindow = act({
  name: 'edit-filing-window',
  may: 'edit cases',
  form: editFilingWindowForm,
  async do({ tx, viewer, input, about }) {
    const { window, version, ...values } = input
    const named = await filingWindowNamed(tx, viewer, values)
    if (window === null) {
      refuseIf(named !== null, 'window.known', {}, 'batchName')
      const id = await addRecord(tx, 'filingWindow', null, values)
      about('filingWindow', id)
      return id
    }
    const row = found(await filingWindowById(tx, viewer, window))
    about('filingWindow', row.id)
    refuseStale(version, row.version, () => ({ ...row }))
    refuseIf(named !== null && named.id !== row.id, 'window.known', {}, 'batchName')
    await changeRecord(tx, 'filingWindow', null, row, values)
    return row.id
  },
})
