// What every new or corrected recognition must satisfy, and the fact it then becomes. 依据: domain/recognition.ts, domain/standards.
import type { Reading } from '#db/changing.ts'
import type { FactValues } from '#db/queries/facts.ts'
import type { FirmRow } from '#db/queries/firms.ts'
import { type RecognitionFact, recognitionsNumbered, recognitionsOf } from '#db/queries/recognitions.ts'
import { ruleSetFor } from '#db/queries/rule-sets.ts'
import { addDays, type Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import {
  type Grant,
  lapseDay,
  normaliseNumber,
  type RecognitionRoute,
  type Repetition,
  repetitionOf,
  usualForm,
} from '#domain/recognition.ts'
import type { RefusalCode } from '#domain/refusal-code.ts'
import type { RecogniseInput } from '#forms/recognition.ts'
import { refuse, refuseIf } from '#server/refusal.ts'

export type RecognitionInput = Omit<RecogniseInput, 'firm'>
type RecognisedFirm = Pick<FirmRow, 'id' | 'registeredOn' | 'deregisteredOn'>

/** Refuses what can't be so; `except` is the recognition being corrected, which does not stand in its own way. */
export async function recognitionValues(
  tx: Reading,
  viewer: Viewer,
  firm: RecognisedFirm,
  input: RecognitionInput,
  except: string | null = null,
): Promise<FactValues<'recognition'>> {
  refuseOutsideLife(firm, input.issuedOn)
  const others = (rows: RecognitionFact[]) => rows.filter((one) => one.fact !== except)
  const number = input.number === null ? null : normaliseNumber(input.number)
  const ofKind = others(await recognitionsOf(tx, viewer, firm.id)).filter((one) => one.kind === input.kind)
  const numbered = number === null ? [] : others(await recognitionsNumbered(tx, viewer, input.kind, number))
  const route = input.route ?? usualRoute(ofKind, input.issuedOn)
  const next: Grant = { kind: input.kind, number, firm: firm.id, issuedOn: input.issuedOn, route }
  const repetition = repetitionOf([...ofKind, ...numbered], next)
  if (repetition) refuse(refusalOf[repetition], { number: number ?? '' }, fieldOf[repetition])
  const { kind, issuedOn, authority, batchName, notice, source } = input
  const rule = await ruleSetFor(tx, viewer, kind, issuedOn)
  return {
    firm: firm.id,
    ...{ kind, number, issuedOn, route, authority, batchName, notice, source },
    form: input.form ?? usualForm[kind],
    ruleSet: rule?.key ?? null,
    fromOn: issuedOn,
    toOn: route === 'renamed' ? replacedBy(ofKind, next) : endOf(input, rule?.validity ?? null),
    revokedOn: null,
    revokedWhy: null,
  }
}

const refusalOf: Record<Repetition, RefusalCode> = {
  'same-number': 'recognition.known',
  'same-day': 'recognition.known-day',
  'nothing-to-replace': 'recognition.nothing-to-replace',
}
const fieldOf: Record<Repetition, string> = {
  'same-number': 'number',
  'same-day': 'issuedOn',
  'nothing-to-replace': 'route',
}

function refuseOutsideLife({ registeredOn, deregisteredOn }: RecognisedFirm, issuedOn: Day): void {
  const early = registeredOn !== null && issuedOn < registeredOn
  refuseIf(early, 'recognition.before-registration', { registeredOn }, 'issuedOn')
  refuseIf(deregisteredOn !== null && issuedOn >= deregisteredOn, 'firm.deregistered', {}, 'issuedOn')
}

const usualRoute = (ofKind: readonly RecognitionFact[], issuedOn: Day): RecognitionRoute =>
  ofKind.some((one) => one.fromOn < issuedOn) ? 'renewal' : 'first'

/** 更名换证 adds no term: it ends with the certificate it replaces, the last of that number given before. */
function replacedBy(ofKind: readonly RecognitionFact[], next: Grant): Day | null {
  const replaced = ofKind.find(
    (one) => (next.number === null || one.number === next.number) && one.fromOn <= next.issuedOn,
  )
  return replaced ? replaced.toOn : refuse('recognition.nothing-to-replace', {}, 'issuedOn')
}

/** 有效期至 as it was written, inclusive; else as the rule set says. */
function endOf(
  { issuedOn, validUntil }: RecognitionInput,
  validity: Parameters<typeof lapseDay>[1] | null,
): Day | null {
  if (validUntil !== null) {
    refuseIf(validUntil < issuedOn, 'range.empty', {}, 'validUntil')
    return addDays(validUntil, 1)
  }
  return validity ? lapseDay(issuedOn, validity) : refuse('recognition.no-rule-set', {}, 'issuedOn')
}
