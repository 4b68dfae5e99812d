// Forms of cases: opened, moved, edited, ended, and put right.
import { z } from 'zod'
import { casePurposes } from '#domain/case.ts'
import { recognitionKinds } from '#domain/recognition.ts'
import { chosenEnds } from '#forms/case-list-choices.ts'
import {
  choice,
  day,
  id,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalProse,
  optionalText,
  text,
  whole,
} from '#forms/fields.ts'

/** The version a page was drawn with; acts from elsewhere give none. */
const seenVersion = () =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? null : Number(value)),
    z.number({ error: 'invalid' }).int().min(0).nullable(),
  )

const particulars = {
  officer: optionalId(),
  year: whole(2000, 2199),
  batchName: optionalText(80),
  expectedOn: optionalDay(),
  note: optionalProse(2000),
}

export const openCaseForm = z.object({
  /** An id, a full name or a code. */
  firm: text(120),
  kind: choice(recognitionKinds),
  purpose: optionalChoice(casePurposes),
  openedOn: day(),
  ...particulars,
})

export const editCaseForm = z.object({
  case: id(),
  version: seenVersion(),
  purpose: choice(casePurposes),
  ...particulars,
})

export const moveCaseForm = z.object({
  case: id(),
  version: seenVersion(),
  to: id(),
  /** Left empty: today. */
  happenedOn: optionalDay(),
  overrideWhy: optionalText(200),
})

export const endCaseForm = z
  .object({
    case: id(),
    version: seenVersion(),
    end: choice(chosenEnds),
    happenedOn: day(),
    why: optionalText(200),
    number: optionalText(60),
    issuedOn: optionalDay(),
    validUntil: optionalDay(),
    authority: optionalText(120),
    batchName: optionalText(80),
    notice: optionalText(120),
    source: optionalText(200),
  })
  .superRefine((ending, issues) => {
    const missing = ending.end === 'recognised' ? (ending.issuedOn === null ? 'issuedOn' : null) : needsReason(ending)
    if (missing) issues.addIssue({ code: 'custom', path: [missing], message: 'required' })
  })

const needsReason = ({ why }: { why: string | null }) => (why === null ? 'why' : null)

export const undoStepForm = z.object({ case: id(), version: seenVersion(), why: optionalText(200) })

export const correctStepForm = z.object({
  case: id(),
  step: id(),
  wording: optionalId(),
  happenedOn: day(),
  why: text(200),
})
