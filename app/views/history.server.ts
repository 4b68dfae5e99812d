// 变更记录: what was changed on a page or of one record, by whom and why.
import type { Reading } from '#db/changing.ts'
import { changesOf } from '#db/queries/journal.ts'
import { maskPerson, maskPhone } from '#domain/contact.ts'
import { seesWholeDistrict, type Viewer } from '#domain/permission.ts'

const changesShown = 50

type Shown = { field: string; before: string | null; after: string | null }

/** Newest first, for those who see the whole district; keys made by the program are left out, contacts stay masked. */
export async function historyOf(tx: Reading, viewer: Viewer, of: { subject: string } | { record: string }) {
  if (!seesWholeDistrict(viewer)) return []
  const changes = await changesOf(tx, viewer, of, changesShown)
  return changes.map(({ before, after, detail, ...one }) => {
    const known = after ?? before ?? {}
    return {
      ...one,
      made: before === null ? ('created' as const) : after === null ? ('ended' as const) : ('changed' as const),
      /** Which one of its kind, where a page has many. */
      of: one.kind === 'yearlyMetrics' ? textOf(String(known.year)) : null,
      // What somebody revoked says why in a field of its own.
      why: textOf(detail?.why) === textOf(known.revokedWhy) ? null : textOf(detail?.why),
      // A new firm's or carrier's particulars stand on the page already.
      fields: before === null && (one.kind === 'firm' || one.kind === 'carrier') ? [] : differences(before, after),
    }
  })
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const hidden = new Set(
  'nameKey pinyinKey searchKey firm carrier unit hostFirm id version district ruleKey detail digest bytes by at doneBy subject subjectKind training offer visit case retiredAt registeredPrecision ruleSet ruleKey detail digest bytes by at doneBy subject subjectKind training offer visit case retiredAt'.split(
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
  if (
    value === null ||
    value === undefined ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  )
    return null
  const text = Array.isArray(value) ? value.join('、') : String(value)
  if (field === 'contactPhone') return maskPhone(text)
  return field === 'contactName' ? maskPerson(text) : text
}
