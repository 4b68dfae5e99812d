// Forms of plans and their targets.
import { z } from 'zod'
import { comparisons, measureKeys } from '#domain/measure.ts'
import { platformLevels, platformTypes } from '#domain/platform.ts'
import { choice, day, id, optionalId, optionalText, several, text, version, whole } from '#forms/fields.ts'

const plan = { name: text(40), title: text(200), baseOn: day(), endOn: day(), source: optionalText(300) }

export const addPlanForm = z.object(plan)

export const editPlanForm = z.object({ plan: id(), ...plan, version: version() })

export const targetConfidences = ['seen', 'uncertain', 'default'] as const

const target = {
  base: whole(),
  /** The target itself, in the measure's unit. */
  amount: whole(1),
  comparison: choice(comparisons),
  chapter: text(120),
  confidence: choice(targetConfidences),
  /** The levels and types that count, where the measure counts platforms; no types = all. */
  levels: several(z.enum(platformLevels, { error: 'not-listed' })),
  types: several(z.enum(platformTypes, { error: 'not-listed' })),
}

export const setTargetForm = z.object({ plan: id(), measure: choice(measureKeys), ...target })

export const correctTargetForm = z.object({
  plan: id(),
  target: id(),
  ...target,
  why: text(200),
  wording: optionalId(),
})
