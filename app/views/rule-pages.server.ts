// Rules: all rule sets with their documents, and one with its conditions, thresholds on a day, and versions in time.
import { z } from 'zod'
import type { Reading } from '#db/changing.ts'
import { ruleSetsOf } from '#db/queries/rule-sets.ts'
import {
  type RuleVersionFact,
  ruleVersionByFact,
  ruleVersionsOf,
  ruleVersionWordings,
} from '#db/queries/rule-versions.ts'
import { covers, type Day } from '#domain/day.ts'
import {
  type Article,
  isGroup,
  type Rule,
  type Standard,
  standardOn,
  type Threshold,
  thresholdsOf,
} from '#domain/eligibility.ts'
import { may, type Viewer } from '#domain/permission.ts'
import { carrierRuleSets } from '#domain/standards/carriers.ts'
import { conditionsOf } from '#domain/standards/rule-conditions.ts'
import type { Confidence, RuleHead, RuleSet } from '#domain/standards/rule-set.ts'
import { ruleSetNamed } from '#domain/standards/rule-sets.ts'
import { typedThreshold } from '#domain/threshold-entry.ts'
import { found } from '#server/refusal.ts'
import { view } from '#views/view.server.ts'

const daysOf = (head: Pick<RuleHead, 'effectiveFrom' | 'effectiveTo'>) => ({
  from: head.effectiveFrom,
  to: head.effectiveTo,
})

/** The head as the program knows it, with what the installation has changed of it. */
async function headsOf(tx: Reading, viewer: Viewer): Promise<RuleSet[]> {
  const kept = await ruleSetsOf(tx, viewer)
  return kept.flatMap((one) => {
    const own = ruleSetNamed(one.key)
    return own ? [{ ...own, ...one }] : []
  })
}

export const rulesView = view({
  name: 'rules',
  may: 'read rules',
  query: z.object({}),
  async load({ tx, viewer, on }) {
    const versions = await ruleVersionsOf(tx, viewer)
    const rules = (await headsOf(tx, viewer)).map((head) => ({
      ...head,
      holds: covers(daysOf(head), on),
      judged: conditionsOf(head.key) !== null,
      versions: versions.filter((one) => one.ruleSet === head.key).length,
    }))
    return {
      on,
      rules,
      carriers: carrierRuleSets.map((head) => ({ ...head, holds: covers(daysOf(head), on) })),
    }
  },
})

/** A condition with its thresholds on the day, or a group of them. */
export type ShownRule =
  | { key: string; article: Article; confidence: Confidence; thresholds: ShownThreshold[] }
  | { key: string; article: Article; need: 'all' | 'any' | number; rules: ShownRule[] }
type ShownThreshold = Threshold & { key: string; own: number }

function shown(rule: Rule, standard: Standard): ShownRule {
  const { key, article } = rule
  if (isGroup(rule)) return { key, article, need: rule.need, rules: rule.rules.map((one) => shown(one, standard)) }
  return {
    key,
    article,
    confidence: standard.confidenceOf(rule),
    thresholds: Object.entries(rule.thresholds).map(([name, { unit, op, value }]) => ({
      key: name,
      value: standard.at(name),
      unit,
      op,
      own: value,
    })),
  }
}

const ruleQuery = z.object({ ruleSet: z.string().max(64) })

export const ruleFile = view({
  name: 'rule-file',
  may: 'read rules',
  query: ruleQuery,
  async load({ tx, viewer, on, query }) {
    const head = found((await headsOf(tx, viewer)).find((one) => one.key === query.ruleSet))
    const conditions = conditionsOf(head.key)
    const versions = await ruleVersionsOf(tx, viewer, head.key)
    const standard = conditions && standardOn(on, conditions, versions)
    return {
      on,
      head: { ...head, holds: covers(daysOf(head), on) },
      rules: standard?.conditions.rules.map((rule) => shown(rule, standard)),
      scored: conditions?.score ?? null,
      versions: (await ruleVersionWordings(tx, viewer, head.key)).map(({ version, recordedByName }) => ({
        fact: version.fact,
        id: version.id,
        effectiveFrom: version.effectiveFrom,
        docNo: version.docNo,
        source: version.source,
        confidence: version.confidence,
        thresholds: changedIn(version, conditions ? thresholdsOf(conditions.rules) : {}),
        recordedAt: version.recordedAt,
        by: recordedByName,
        why: version.why,
        stands: version.supersededAt === null,
        replaced: version.supersededAt !== null && versions.some((one) => one.fact === version.fact),
      })),
      mayEdit: conditions !== null && may(viewer.roles, 'edit rules'),
    }
  },
})

const changedIn = (version: RuleVersionFact, all: ReturnType<typeof thresholdsOf>) =>
  Object.entries(version.thresholds).flatMap(([key, value]) => {
    const threshold = all[key]
    return threshold ? [{ key, value, unit: threshold.unit, op: threshold.op }] : []
  })

/** The thresholds that a version can set, each as it stands on the day. */
async function fieldsOf(tx: Reading, viewer: Viewer, ruleSet: string, on: Day) {
  const head = found(ruleSetNamed(ruleSet))
  const conditions = found(conditionsOf(ruleSet))
  const { at } = standardOn(on, conditions, await ruleVersionsOf(tx, viewer, ruleSet))
  return {
    head: { key: head.key, zh: head.titleZh, en: head.titleEn, docNo: head.docNo },
    fields: Object.entries(thresholdsOf(conditions.rules)).map(([key, { unit, op }]) => ({
      key,
      unit,
      op,
      value: at(key),
      typed: typedThreshold(at(key), unit),
    })),
  }
}

export const newRuleVersionView = view({
  name: 'new-rule-version',
  may: 'edit rules',
  query: ruleQuery,
  load: async ({ tx, viewer, today, query }) => ({ today, ...(await fieldsOf(tx, viewer, query.ruleSet, today)) }),
})

export const ruleVersionView = view({
  name: 'rule-version',
  may: 'edit rules',
  query: ruleQuery.extend({ version: z.string().max(64) }),
  async load({ tx, viewer, query }) {
    const row = found(await ruleVersionByFact(tx, viewer, query.version))
    found(row.ruleSet === query.ruleSet ? row : null)
    const before = await fieldsOf(tx, viewer, query.ruleSet, row.effectiveFrom)
    const { fact, id, effectiveFrom, docNo, source, confidence, thresholds } = row
    return { ...before, version: { fact, wording: id, effectiveFrom, docNo, source, confidence, thresholds } }
  },
})
