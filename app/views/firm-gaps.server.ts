// A firm's conditions and gaps: every rung it could reach, one in full; and the short form for its page.
import { z } from 'zod'
import type { Reading } from '#db/changing.ts'
import { openCaseOf } from '#db/queries/cases.ts'
import { declarationsOf } from '#db/queries/declarations.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { ruleSetsOf } from '#db/queries/rule-sets.ts'
import type { Day } from '#domain/day.ts'
import { type Judgement, leavesOf } from '#domain/eligibility.ts'
import { openRules } from '#domain/gap-list.ts'
import { may, type Viewer } from '#domain/permission.ts'
import { type JudgedKind, judgedKinds } from '#domain/standards/rule-conditions.ts'
import { type DeclarationSubject, declarationSubjects } from '#domain/yearly-metrics.ts'
import { found } from '#server/refusal.ts'
import { judgementsOfFirm } from '#views/judgements.server.ts'
import { view } from '#views/view.server.ts'

/** One line for a kind. */
const lineOf = (kind: JudgedKind, judgement: Judgement, held: boolean) => ({
  kind,
  held,
  effort: judgement.effort,
  verdict: judgement.verdict,
  short: openRules(judgement).short,
  missing: judgement.missing.length,
  score: judgement.score && {
    low: judgement.score.score.low,
    high: judgement.score.score.high,
    state: judgement.score.state,
  },
  direct: judgement.direct,
})
export type GapLine = ReturnType<typeof lineOf>

/** Kinds held already say nothing new, and unicorns only matter to those that have been valued. */
const nextKinds = (lines: readonly GapLine[]): GapLine[] => lines.filter(({ held }) => !held)

const gapsQuery = z.object({
  firm: z.string().max(64),
  kind: z.enum(judgedKinds).nullable().catch(null),
})

export const firmGapsView = view({
  name: 'firm-gaps',
  may: 'read cases',
  query: gapsQuery,
  async load({ tx, viewer, on, query }) {
    const firm = found(await firmSeen(tx, viewer, on, query.firm))
    const { judged, firm: known } = found(await judgementsOfFirm(tx, viewer, on, firm.id))
    const lines = judged.map(({ kind, judgement }) => lineOf(kind, judgement, known.facts.held.includes(kind)))
    const kind = query.kind ?? nextKinds(lines)[0]?.kind ?? lines[0]?.kind ?? null
    const judgement = judged.find((one) => one.kind === kind)?.judgement ?? null
    const heads = await ruleSetsOf(tx, viewer)
    const head = heads.find((one) => one.key === judgement?.ruleSet)
    const answers = await declarationsOf(tx, viewer, firm.id)
    return {
      on,
      firm: { id: firm.id, name: firm.name },
      lines,
      kind,
      judgement,
      rule: head
        ? { key: head.key, zh: head.titleZh, en: head.titleEn, docNo: head.docNo, confidence: head.confidence }
        : null,
      openCase: kind === null ? null : ((await openCaseOf(tx, viewer, firm.id, kind))?.id ?? null),
      answers: answers.map(({ declaration, recordedByName }) => ({
        fact: declaration.fact,
        subject: declaration.subject,
        answer: declaration.answer,
        statedOn: declaration.statedOn,
        source: declaration.source,
        by: recordedByName,
      })),
      can: { declare: may(viewer.roles, 'edit metrics'), start: may(viewer.roles, 'edit cases') },
    }
  },
})

const subjectsQuery = z.object({
  firm: z.string().max(64),
  kind: z.enum(judgedKinds).nullable().catch(null),
  all: z.enum(['1']).nullable().catch(null),
})

/** The subjects to be answered: those that a kind (or the next rungs) still lacks, or all. */
export const declareView = view({
  name: 'declare-form',
  may: 'edit metrics',
  query: subjectsQuery,
  async load({ tx, viewer, on, today, query }) {
    const firm = found(await firmSeen(tx, viewer, on, query.firm))
    const { judged } = found(await judgementsOfFirm(tx, viewer, today, firm.id))
    const wanted = query.kind === null ? judged : judged.filter(({ kind }) => kind === query.kind)
    const lacking = new Set(
      wanted.flatMap(({ judgement }) =>
        leavesOf(judgement.rules).flatMap(({ missing }) =>
          missing.flatMap((one) => (one.kind === 'declaration' ? [one.subject] : [])),
        ),
      ),
    )
    const subjects: readonly DeclarationSubject[] = declarationSubjects.filter(
      (one) => query.all !== null || lacking.has(one),
    )
    return {
      firm: { id: firm.id, name: firm.name, version: firm.version },
      today,
      kind: query.kind,
      all: query.all !== null,
      subjects,
    }
  },
})

/** One answer, to be corrected or withdrawn. */
export const declarationView = view({
  name: 'declaration',
  may: 'edit metrics',
  query: z.object({ firm: z.string().max(64), declaration: z.string().max(64) }),
  async load({ tx, viewer, on, query }) {
    const firm = found(await firmSeen(tx, viewer, on, query.firm))
    const rows = await declarationsOf(tx, viewer, firm.id)
    const { declaration } = found(rows.find((one) => one.declaration.fact === query.declaration))
    const { fact, id, subject, answer, statedOn, source } = declaration
    return {
      firm: { id: firm.id, name: firm.name, version: firm.version },
      declaration: { fact, wording: id, subject, answer, statedOn, source },
    }
  },
})

const shownKinds = 3

/** What the firm's page shows: the next rungs with what stands in the way of each. */
export async function firmGapsOf(tx: Reading, viewer: Viewer, firm: string, on: Day) {
  if (!may(viewer.roles, 'read cases')) return null
  const known = await judgementsOfFirm(tx, viewer, on, firm)
  if (!known) return null
  const { held } = known.firm.facts
  const lines = known.judged.map(({ kind, judgement }) => lineOf(kind, judgement, held.includes(kind)))
  return { firm, on, lines: nextKinds(lines).filter(isWithinReach).slice(0, shownKinds) }
}

/** Of the many kinds the page shows those that something is known of: a firm without a valuation is not told about unicorns. */
const isWithinReach = ({ kind, effort, short }: GapLine): boolean =>
  kind === 'tech-sme' || kind === 'high-tech' || effort === 'ready' || (short.length < 2 && effort !== 'out-of-reach')
