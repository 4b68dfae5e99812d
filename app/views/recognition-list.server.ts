// The list of recognitions on a day, and the same list as a file.
import type { z } from 'zod'
import { batchNames, type RecognitionFilter, recognitionCount, recognitionRows } from '#db/queries/recognitions.ts'
import { addDays, type Day } from '#domain/day.ts'
import { may } from '#domain/permission.ts'
import { numberFinding } from '#domain/recognition.ts'
import { recognitionStateOn } from '#domain/recognition-state.ts'
import { type RecognitionListQuery, recognitionExportQuery, recognitionListQuery } from '#forms/recognition-list.ts'
import { type Looking, view } from '#views/view.server.ts'

const filterOf = (query: RecognitionListQuery): RecognitionFilter => ({
  text: query.q,
  kind: query.kind,
  state: query.state,
  lapsing: query.lapsing,
  batchName: query.batch,
})

type Row = Awaited<ReturnType<typeof recognitionRows>>[number]

const listed = (on: Day) => (row: Row) => {
  const { recognition: fact, firm } = row
  const days = { kind: fact.kind, number: fact.number, from: fact.fromOn, to: fact.toOn, revokedOn: fact.revokedOn }
  return {
    fact: fact.fact,
    firm,
    kind: fact.kind,
    form: fact.form,
    number: fact.number,
    oddNumber: numberFinding(fact.kind, fact.number, fact.issuedOn) !== null,
    state: recognitionStateOn(on, days, row.here === 1),
    issuedOn: fact.issuedOn,
    /** 有效期至, inclusive. */
    validUntil: fact.toOn === null ? null : addDays(fact.toOn, -1),
    revokedOn: fact.revokedOn,
    route: fact.route,
    authority: fact.authority,
    batchName: fact.batchName,
    notice: fact.notice,
    ruleSet: fact.ruleSet,
    source: fact.source,
  }
}
export type ListedRecognition = ReturnType<ReturnType<typeof listed>>

export const recognitionListView = view({
  name: 'recognition-list',
  may: 'read firms',
  query: recognitionListQuery,
  async load({ tx, viewer, on, query }) {
    const filter = filterOf(query)
    const found = await recognitionCount(tx, viewer, on, filter)
    const pages = Math.max(1, Math.ceil(found.all / query.size))
    const page = Math.min(query.page, pages)
    const rows = await recognitionRows(tx, viewer, on, filter, query.sort, {
      size: query.size,
      offset: (page - 1) * query.size,
    })
    return {
      on,
      rows: rows.map(listed(on)),
      total: found.all,
      firms: found.firms,
      page,
      size: query.size,
      query: { ...filter, state: query.state },
      batches: await batchNames(tx, viewer),
      mayExport: may(viewer.roles, 'export lists'),
      mayRecognise: may(viewer.roles, 'recognise firm'),
    }
  },
})

/** Every row that the filters find, in the order shown. */
export const recognitionExportView = view({
  name: 'export-recognitions',
  may: 'export lists',
  query: recognitionExportQuery,
  async load({ tx, viewer, on, query }: Looking<z.output<typeof recognitionExportQuery>>) {
    const rows = await recognitionRows(tx, viewer, on, filterOf(query), query.sort, null)
    return { on, format: query.format, columns: query.column, rows: rows.map(listed(on)) }
  },
})
