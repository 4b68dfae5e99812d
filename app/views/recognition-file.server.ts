// One recognition with all its wordings; and what the forms to register or correct one start from.
import { z } from 'zod'
import { firmSeen } from '#db/queries/firms.ts'
import { type RecognitionFact, recognitionByFact, recognitionsOf, wordingsOf } from '#db/queries/recognitions.ts'
import { type RuleSetHead, ruleSetsOf } from '#db/queries/rule-sets.ts'
import { addDays, type Day } from '#domain/day.ts'
import { may } from '#domain/permission.ts'
import { lapseDay, numberFinding, type Recognition } from '#domain/recognition.ts'
import { recognitionStateOn } from '#domain/recognition-state.ts'
import { found } from '#server/refusal.ts'
import { view } from '#views/view.server.ts'

const lastDay = (to: Day | null): Day | null => (to === null ? null : addDays(to, -1))

/** A stored recognition as the rules read it. */
const asRecognition = (fact: RecognitionFact): Recognition => ({
  kind: fact.kind,
  number: fact.number,
  from: fact.fromOn,
  to: fact.toOn,
  revokedOn: fact.revokedOn,
})

/** A recognition as it is drawn on the firm's timeline. */
type TimelineEntry = {
  fact: string
  kind: RecognitionFact['kind']
  number: string | null
  from: Day
  to: Day | null
  revokedOn: Day | null
  route: RecognitionFact['route']
}

const timelineEntry = (fact: RecognitionFact): TimelineEntry => ({
  fact: fact.fact,
  ...asRecognition(fact),
  route: fact.route,
})

const fileQuery = z.object({ recognition: z.string().max(64) })

export const recognitionFileView = view({
  name: 'recognition-file',
  may: 'read firms',
  query: fileQuery,
  async load({ tx, viewer, on, query }) {
    const { recognition, firm, here } = found(await recognitionByFact(tx, viewer, on, query.recognition))
    const wordings = await wordingsOf(tx, viewer, recognition.fact)
    const rule = (await ruleSetsOf(tx, viewer)).find((one) => one.key === recognition.ruleSet) ?? null
    const others = (await recognitionsOf(tx, viewer, firm.id)).filter((one) => one.kind === recognition.kind)
    return {
      on,
      firm,
      recognition: { ...recognition, validUntil: lastDay(recognition.toOn) },
      state: recognitionStateOn(on, asRecognition(recognition), here === 1),
      finding: numberFinding(recognition.kind, recognition.number, recognition.issuedOn),
      rule: rule && headOf(rule),
      mayChange: may(viewer.roles, 'recognise firm'),
      timeline: others.map(timelineEntry),
      wordings: wordings.map(({ recognition: one, recordedByName }) => ({
        id: one.id,
        recordedAt: one.recordedAt,
        recordedBy: recordedByName,
        why: one.why,
        number: one.number,
        issuedOn: one.issuedOn,
        validUntil: lastDay(one.toOn),
        revokedOn: one.revokedOn,
        present: one.supersededAt === null,
      })),
    }
  },
})

const headOf = ({ key, titleZh, titleEn, docNo, confidence }: RuleSetHead) => ({
  key,
  titleZh,
  titleEn,
  docNo,
  confidence,
})

/** What the form of a correction starts from; 有效期至 only where it differs from what the rule set says. */
export const recognitionCorrectionView = view({
  name: 'recognition-correction',
  may: 'recognise firm',
  query: fileQuery,
  async load({ tx, viewer, on, query }) {
    const { recognition, firm } = found(await recognitionByFact(tx, viewer, on, query.recognition))
    const rule = (await ruleSetsOf(tx, viewer)).find((one) => one.key === recognition.ruleSet)
    const byRule = rule ? lapseDay(recognition.issuedOn, rule.validity) : null
    const stated = recognition.route !== 'renamed' && recognition.toOn !== byRule
    return {
      firm,
      recognition: { ...recognition, validUntil: stated ? lastDay(recognition.toOn) : null },
    }
  },
})

/** The empty form, where the firm is still to be chosen. */
export const recogniseAnyView = view({
  name: 'recognise-any',
  may: 'recognise firm',
  query: z.object({}),
  load: async () => ({}),
})

/** The firm a recognition is registered for, and what it already has. */
export const newRecognitionView = view({
  name: 'new-recognition',
  may: 'recognise firm',
  query: z.object({ firm: z.string().max(64) }),
  async load({ tx, viewer, on, query }) {
    const { id, name, code, registeredOn } = found(await firmSeen(tx, viewer, on, query.firm))
    const known = await recognitionsOf(tx, viewer, id)
    return { on, firm: { id, name, code, registeredOn }, timeline: known.map(timelineEntry) }
  },
})
