// What is done alike in all three pipelines: an item is moved, ended without result, and its log put right.
import { z } from 'zod'
import { pipelines, plainEnds } from '#domain/pipeline.ts'
import { choice, day, id, optionalDay, optionalId, optionalText, text } from '#forms/fields.ts'

/** The version a page was drawn with; acts from elsewhere give none. */
export const seenVersion = () =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? null : Number(value)),
    z.number({ error: 'invalid' }).int().min(0).nullable(),
  )

const item = { pipeline: choice(pipelines), item: id(), version: seenVersion() }

/** `happenedOn` left empty: today. */
export const moveItemForm = z.object({ ...item, to: id(), happenedOn: optionalDay() })

export const endItemForm = z.object({
  ...item,
  end: choice(plainEnds),
  happenedOn: day(),
  why: text(200),
})

export const undoItemStepForm = z.object({ ...item, why: optionalText(200) })

export const correctItemStepForm = z.object({
  pipeline: choice(pipelines),
  item: id(),
  step: id(),
  wording: optionalId(),
  happenedOn: day(),
  why: text(200),
})
