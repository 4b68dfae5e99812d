// 变更记录: what was changed on a page or of one record, by whom and why.
import { z } from 'zod'
import type { Reading } from '#db/changing.ts'
import { carrierById } from '#db/queries/carriers.ts'
import { kindsOfCases } from '#db/queries/cases.ts'
import { codeListsOf } from '#db/queries/code-lists.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { changesCount, changesOf } from '#db/queries/journal.ts'
import { officersOf } from '#db/queries/officers.ts'
import { allStages } from '#db/queries/stages.ts'
import { staysIn } from '#db/queries/stays.ts'
import { unitsOf } from '#db/queries/units.ts'
import { maskPerson, maskPhone } from '#domain/contact.ts'
import { seesWholeDistrict, type Viewer } from '#domain/permission.ts'
import type { RecognitionKind } from '#domain/recognition.ts'
import { found } from '#server/refusal.ts'
import { pageQuery } from '#views/list-query.ts'
import { view } from '#views/view.server.ts'

/** So many stand on the record's own page; the others on a page of their own. */
const changesShown = 50

type Shown = { field: string; before: string | null; after: string | null }
type Of = { subject: string } | { record: string }
/** A word that is kept as data, in both languages. */
type Named = Readonly<Record<string, { zh: string; en: string }>>

/** Newest first, for those who see the whole district; keys made by the program are left out, contacts stay masked. */
export async function historyOf(tx: Reading, viewer: Viewer, of: Of, page = { size: changesShown, offset: 0 }) {
  if (!seesWholeDistrict(viewer)) return []
  const changes = await changesOf(tx, viewer, of, page)
  const cases = await casesNamed(
    tx,
    viewer,
    changes.flatMap(({ kind, record }) => (kind === 'case' || kind === 'caseStep' ? [record] : [])),
  )
  return changes.map(({ before, after, detail, ...one }) => {
    const known = after ?? before ?? {}
    const ofCase = cases.get(one.record)
    return {
      ...one,
      made: before === null ? ('created' as const) : after === null ? ('ended' as const) : ('changed' as const),
      /** Which one of its kind, where a page has many: a year, or a key that the page has a word for. */
      of: ofCase?.kind ?? whichOne(one.kind, known),
      named: ofCase?.stages ?? {},
      // What somebody revoked says why in a field of its own.
      why: textOf(detail?.why) === textOf(known.revokedWhy) ? null : textOf(detail?.why),
      // A new firm's or carrier's particulars stand on the page already.
      fields: before === null && (one.kind === 'firm' || one.kind === 'carrier') ? [] : differences(before, after),
    }
  })
}

function whichOne(kind: string, known: Record<string, unknown>): string | null {
  if (kind === 'yearlyMetrics') return String(known.year)
  return kind === 'declaration' ? textOf(known.subject) : null
}

/** What each of these cases is for, and its stages as they are called here. */
async function casesNamed(tx: Reading, viewer: Viewer, ids: readonly string[]) {
  const named = new Map<string, { kind: RecognitionKind; stages: Named }>()
  if (ids.length === 0) return named
  const stages = await allStages(tx, viewer)
  for (const { id, kind } of await kindsOfCases(tx, viewer, [...new Set(ids)]))
    named.set(id, { kind, stages: Object.fromEntries(stages[kind].map(({ key, zh, en }) => [key, { zh, en }])) })
  return named
}

const pageOfHistory = { page: pageQuery.page, size: pageQuery.size }
const cut = ({ page, size }: { page: number; size: number }) => ({ size, offset: (page - 1) * size })

/** Every change on a firm's page. */
export const firmHistoryView = view({
  name: 'firm-history',
  may: 'read all firms',
  query: z.object({ firm: z.string().max(64), ...pageOfHistory }),
  async load({ tx, viewer, on, query }) {
    const { id, name } = found(await firmSeen(tx, viewer, on, query.firm))
    return {
      of: { id, name },
      changes: await historyOf(tx, viewer, { subject: id }, cut(query)),
      total: await changesCount(tx, viewer, id),
      query,
      lists: await codeListsOf(tx, viewer),
      officers: await officersOf(tx, viewer),
    }
  },
})

/** Every change on a carrier's page, each with its room or firm. */
export const carrierHistoryView = view({
  name: 'carrier-history',
  may: 'read all firms',
  query: z.object({ carrier: z.string().max(64), ...pageOfHistory }),
  async load({ tx, viewer, query }) {
    const { id, name } = found(await carrierById(tx, viewer, query.carrier))
    const stays = (await staysIn(tx, viewer, id)).map(({ stay, firm }): [string, string] => [stay.fact, firm.name])
    const units = (await unitsOf(tx, viewer, id)).map(({ fact, number }): [string, string] => [fact, number])
    const names = new Map([...stays, ...units])
    const changes = await historyOf(tx, viewer, { subject: id }, cut(query))
    return {
      of: { id, name },
      changes: changes.map((one) => ({ ...one, of: names.get(one.record) ?? one.of })),
      total: await changesCount(tx, viewer, id),
      query,
      lists: await codeListsOf(tx, viewer),
    }
  },
})

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const hidden = new Set(
  'id version district firm carrier unit floorAt hostFirm case training offer visit recognition renews nextStay placement nameKey pinyinKey searchKey ruleKey ruleSet registeredPrecision detail digest bytes at by doneBy requestedBy decidedBy confirmedBy recordedAt recordedBy before after subject subjectKind position judged retiredAt'.split(
    ' ',
  ),
)

function differences(before: Record<string, unknown> | null, after: Record<string, unknown> | null): Shown[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...names].flatMap((field): Shown[] => {
    if (hidden.has(field)) return []
    const was = shownValue(field, before?.[field])
    const is = shownValue(field, after?.[field])
    return was === is ? [] : [{ field, before: was, after: is }]
  })
}

function shownValue(field: string, value: unknown): string | null {
  // An answer of no is an answer; any other box left empty says nothing.
  if (field === 'answer' && typeof value === 'boolean') return String(value)
  if (value === null || value === undefined || value === '' || value === false) return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.join('、')
  if (typeof value === 'object') return null
  const text = String(value)
  if (field === 'contactPhone') return maskPhone(text)
  return field === 'contactName' ? maskPerson(text) : text
}
