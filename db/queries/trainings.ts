// 培训: held when, who was invited, who came, and who holds the recognition by a later day.
import { and, asc, count, desc, eq, gt, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Reading } from '#db/changing.ts'
import type { PageOf } from '#db/queries/carriers.ts'
import { firmShown, inDirection } from '#db/queries/listed.ts'
import { given, prepared } from '#db/queries/prepared.ts'
import type { RecordRow } from '#db/queries/records.ts'
import { known } from '#db/queries/standing.ts'
import { firm } from '#db/schema/firm.ts'
import { recognition } from '#db/schema/recognition.ts'
import { training, trainingFirm } from '#db/schema/support.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import type { RecognitionKind } from '#domain/recognition.ts'

export type TrainingRow = RecordRow<'training'>
export type InvitedRow = RecordRow<'trainingFirm'>
export const trainingSorts = ['held'] as const
export type TrainingFilter = { text: string; kind: RecognitionKind | null; firm: string | null }

const present = sql`case when ${eq(trainingFirm.present, true)} then 1 end`

const asked = (viewer: Viewer, filter: TrainingFilter): SQL | undefined =>
  and(
    eq(training.district, viewer.district),
    filter.kind === null ? undefined : eq(training.kind, filter.kind),
    filter.text === ''
      ? undefined
      : sql`lower(${training.title}) like ${`%${filter.text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`,
    filter.firm === null
      ? undefined
      : sql`exists (select 1 from ${trainingFirm} as came where came.training = ${training.id} and came.firm = ${filter.firm})`,
  )

/** Trainings with how many firms were invited and came; those to come are shown too. */
export const trainingsPage = (
  tx: Reading,
  viewer: Viewer,
  filter: TrainingFilter,
  page: PageOf<(typeof trainingSorts)[number]>,
) =>
  tx.db
    .select({
      training,
      invited: sql`count(${trainingFirm.id})`.mapWith(Number),
      present: sql`count(${present})`.mapWith(Number),
    })
    .from(training)
    .leftJoin(trainingFirm, eq(trainingFirm.training, training.id))
    .where(asked(viewer, filter))
    .groupBy(training.id)
    .orderBy(inDirection(training.heldOn, page.descending), desc(training.id))
    .limit(page.size)
    .offset(page.offset)

export async function trainingsCount(tx: Reading, viewer: Viewer, filter: TrainingFilter): Promise<number> {
  const rows = await tx.db.select({ n: count() }).from(training).where(asked(viewer, filter))
  return rows[0]?.n ?? 0
}

export async function trainingById(tx: Reading, viewer: Viewer, id: string): Promise<TrainingRow | null> {
  const own = and(eq(training.district, viewer.district), eq(training.id, id))
  return (await tx.db.select().from(training).where(own).limit(1))[0] ?? null
}

/** The firms of a training in the order of their names. */
export const firmsOfTraining = (tx: Reading, viewer: Viewer, trainingId: string) =>
  tx.db
    .select({ row: trainingFirm, firm: { ...firmShown, code: firm.code } })
    .from(trainingFirm)
    .innerJoin(firm, eq(firm.id, trainingFirm.firm))
    .where(and(eq(trainingFirm.district, viewer.district), eq(trainingFirm.training, trainingId)))
    .orderBy(asc(firm.pinyinKey), asc(firm.id))

/** Which of these firms were given the recognition after a day and by another, and when first. */
export async function recognisedBetween(
  tx: Reading,
  viewer: Viewer,
  kind: RecognitionKind,
  after: Day,
  by: Day,
  firms: readonly string[],
): Promise<Map<string, Day>> {
  const rows =
    firms.length === 0
      ? []
      : await tx.db
          .select({ firm: recognition.firm, first: sql<Day>`min(${recognition.fromOn})` })
          .from(recognition)
          .where(
            and(
              eq(recognition.district, viewer.district),
              inArray(recognition.firm, [...firms]),
              eq(recognition.kind, kind),
              known(recognition),
              gt(recognition.fromOn, after),
              lte(recognition.fromOn, by),
              or(isNull(recognition.revokedOn), gt(recognition.revokedOn, by)),
            ),
          )
          .groupBy(recognition.firm)
  return new Map(rows.map(({ firm, first }) => [firm, first]))
}

const ofOneFirm = prepared((db) =>
  db
    .select({ training, present: trainingFirm.present })
    .from(trainingFirm)
    .innerJoin(training, eq(training.id, trainingFirm.training))
    .where(and(eq(trainingFirm.firm, given('firm')), sql`(${trainingFirm.district} || '') = ${given('district')}`))
    .orderBy(desc(training.heldOn), desc(training.id))
    .limit(given('limit')),
)

/** A firm's newest trainings. */
export const trainingsOfFirm = (tx: Reading, viewer: Viewer, firmId: string, atMost: number) =>
  ofOneFirm(tx, { district: viewer.district, firm: firmId, limit: atMost })

/** Trainings between two days, both included: for the calendar. */
export const trainingsBetween = (tx: Reading, viewer: Viewer, from: Day, to: Day) =>
  tx.db
    .select({ id: training.id, title: training.title, heldOn: training.heldOn })
    .from(training)
    .where(and(eq(training.district, viewer.district), gte(training.heldOn, from), lte(training.heldOn, to)))
    .orderBy(training.heldOn, training.id)
