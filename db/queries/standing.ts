// The rules of app/domain as SQL, once: in force on a day, of the district on a day, the rung of a firm, what a viewer sees.
// tests/views/figures.test.ts holds them against the domain's own functions over random histories.

import type { AnyColumn } from 'drizzle-orm'
import { and, eq, gt, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { carrier, carrierTerm, stay, unit } from '#db/schema/carrier.ts'
import { firm, residence } from '#db/schema/firm.ts'
import { platform } from '#db/schema/platform.ts'
import { recognition } from '#db/schema/recognition.ts'
import { type Day, firstOfYear, yearOf } from '#domain/day.ts'
import { heightOf, rungOfKind } from '#domain/ladder.ts'
import { seesWholeDistrict, type Viewer } from '#domain/permission.ts'
import { type RecognitionKind, recognitionKinds } from '#domain/recognition.ts'

type Ranged = { fromOn: AnyColumn; toOn: AnyColumn }
type Superseded = { supersededAt: AnyColumn }

/** `[from, to)` covers the day; null is open on that side. */
export const coversDay = (range: Ranged, on: Day): SQL | undefined =>
  and(or(isNull(range.fromOn), lte(range.fromOn, on)), or(isNull(range.toOn), gt(range.toOn, on)))

/** As it is now known: not superseded by a correction. */
export const known = (fact: Superseded): SQL => isNull(fact.supersededAt)

/** 当日有效 (domain: inForceOn). */
export const inForce = (on: Day): SQL | undefined =>
  and(
    known(recognition),
    lte(recognition.fromOn, on),
    or(isNull(recognition.toOn), gt(recognition.toOn, on)),
    or(isNull(recognition.revokedOn), gt(recognition.revokedOn, on)),
  )

/** A firm of the district on the day (domain: inDistrictOn); the query must select from `firm`. */
export const ofDistrict = (viewer: Viewer, on: Day): SQL | undefined =>
  and(
    inRegister(viewer),
    or(isNull(firm.deregisteredOn), gt(firm.deregisteredOn, on)),
    sql`exists (select 1 from ${residence} where ${residence.firm} = ${firm.id} and ${and(known(residence), coversDay(residence, on))})`,
  )

/** In the register at all: of this district's bureau, and not withdrawn by the undoing of an import. */
export const inRegister = (viewer: Viewer): SQL | undefined =>
  and(eq(firm.district, viewer.district), isNull(firm.withdrawnAt))

/** An operator sees the firms that stay in the own carriers on that day or later; undefined = no limit. */
export function visibleFirm(viewer: Viewer, on: Day): SQL | undefined {
  if (seesWholeDistrict(viewer)) return undefined
  if (viewer.carriers.length === 0) return sql`1 = 0`
  return sql`exists (select 1 from ${stay} where ${stay.firm} = ${firm.id} and ${and(
    known(stay),
    inArray(stay.carrier, [...viewer.carriers]),
    or(isNull(stay.toOn), gt(stay.toOn, on)),
  )})`
}

/** A firm that holds one of these kinds on the day. */
export const holds = (kinds: readonly RecognitionKind[], on: Day): SQL =>
  sql`exists (select 1 from ${recognition} where ${recognition.firm} = ${firm.id} and ${and(inArray(recognition.kind, [...kinds]), inForce(on))})`

/** Last year's 科小 number, held to its end (domain: awaitingReplacementOn, first half). */
export const ranOutAtNewYear = (on: Day): SQL | undefined => {
  const newYear = firstOfYear(yearOf(on))
  return and(
    known(recognition),
    eq(recognition.kind, 'tech-sme'),
    eq(recognition.toOn, newYear),
    or(isNull(recognition.revokedOn), gte(recognition.revokedOn, newYear)),
  )
}

/** No 科小 number of this year has come to the firm by the day. */
export const withoutNumberOfYear = (on: Day): SQL =>
  sql`not exists (select 1 from ${recognition} as newer where newer.firm = ${firm.id} and newer.superseded_at is null
    and newer.kind = 'tech-sme' and newer.from_on >= ${firstOfYear(yearOf(on))} and newer.from_on <= ${on})`

/** 待更新: a firm whose 科小 number ran out at New Year and was not replaced by the day. */
export const awaitsReplacement = (on: Day): SQL | undefined =>
  and(
    sql`exists (select 1 from ${recognition} where ${recognition.firm} = ${firm.id} and ${ranOutAtNewYear(on)})`,
    withoutNumberOfYear(on),
  )

const heights = recognitionKinds.map((kind) => {
  const rung = rungOfKind[kind]
  return { kind, height: rung === null ? 0 : heightOf(rung) }
})

/** The height of a recognition's rung: 1-5, 0 for a side list. */
export const heightOfKind: SQL<number> = sql<number>`case ${recognition.kind} ${sql.join(
  heights.map(({ kind, height }) => sql`when ${sql.raw(`'${kind}'`)} then ${sql.raw(String(height))}`),
  sql` `,
)} else 0 end`

/** The firm's place on the ladder as a height 0-5 (domain: rungOn). */
export const heightOn = (on: Day): SQL<number> =>
  sql<number>`coalesce((select max(${heightOfKind}) from ${recognition} where ${recognition.firm} = ${firm.id} and ${inForce(on)}), 0)`.mapWith(
    Number,
  )

/** A carrier open on the day; the query must join carrierTerm to carrier. */
export const openCarrier = (viewer: Viewer, on: Day): SQL | undefined =>
  and(
    eq(carrier.district, viewer.district),
    isNull(carrier.withdrawnAt),
    known(carrierTerm),
    coversDay(carrierTerm, on),
  )

/** The same as a condition on `carrier` alone, so that no slice of floor is counted twice. */
export const carrierIsOpen = (viewer: Viewer, on: Day): SQL | undefined =>
  and(
    eq(carrier.district, viewer.district),
    isNull(carrier.withdrawnAt),
    sql`exists (select 1 from ${carrierTerm} where ${carrierTerm.carrier} = ${carrier.id} and ${and(known(carrierTerm), coversDay(carrierTerm, on))})`,
  )

export const presentUnit = (on: Day): SQL | undefined => and(known(unit), coversDay(unit, on))

/** A stay on the day. */
export const presentStay = (on: Day): SQL | undefined =>
  and(known(stay), lte(stay.fromOn, on), or(isNull(stay.toOn), gt(stay.toOn, on)))

/** 实地入驻 that day in an open carrier marked Xinchuang. */
export const staysInXinchuang = (on: Day): SQL =>
  sql`exists (select 1 from ${stay} inner join ${carrierTerm} on ${carrierTerm.carrier} = ${stay.carrier}
    inner join ${carrier} on ${carrier.id} = ${stay.carrier} and ${isNull(carrier.withdrawnAt)}
    where ${stay.firm} = ${firm.id} and ${and(eq(stay.kind, 'physical'), presentStay(on), known(carrierTerm), coversDay(carrierTerm, on), eq(carrierTerm.xinchuang, true))})`

/** A platform in force on the day at one of these levels. */
export const countedPlatform = (viewer: Viewer, levels: readonly string[], on: Day): SQL | undefined =>
  and(
    eq(platform.district, viewer.district),
    known(platform),
    inArray(platform.level, levels as ('national' | 'provincial' | 'municipal' | 'district')[]),
    lte(platform.fromOn, on),
    or(isNull(platform.toOn), gt(platform.toOn, on)),
  )
