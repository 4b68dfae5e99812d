// Streets, zones and industries: named lists with days in force.
import { and, asc, eq } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import { given, prepared } from '#db/queries/prepared.ts'
import { codeList } from '#db/schema/setting.ts'
import type { Viewer } from '#domain/permission.ts'

export type ListName = 'street' | 'zone' | 'industry'
export type CodeName = { code: string; zh: string; en: string }
export type CodeLists = Record<ListName, CodeName[]>

const entries = prepared((db) =>
  db
    .select({ list: codeList.list, code: codeList.code, zh: codeList.nameZh, en: codeList.nameEn })
    .from(codeList)
    .where(eq(codeList.district, given('district')))
    .orderBy(asc(codeList.list), asc(codeList.position), asc(codeList.code)),
)

/** All three lists in their order; ended entries stay, since older records carry them. */
export async function codeListsOf(tx: Reading, viewer: Viewer): Promise<CodeLists> {
  const rows = await entries(tx, { district: viewer.district })
  const of = (name: ListName) =>
    rows.filter(({ list }) => list === name).map(({ code, zh, en }): CodeName => ({ code, zh, en }))
  return { street: of('street'), zone: of('zone'), industry: of('industry') }
}

/** Whether a code stands in the list; an empty list (nothing set up yet) refuses nothing. */
export async function isListed(tx: Reading, viewer: Viewer, list: ListName, code: string): Promise<boolean> {
  const all = await tx.db
    .select({ code: codeList.code })
    .from(codeList)
    .where(and(eq(codeList.district, viewer.district), eq(codeList.list, list)))
  return all.length === 0 || all.some((one) => one.code === code)
}
