// Forms of monthly reports: confirmed by the operator, accepted or returned by the officer.
import { z } from 'zod'
import { firstOfMonth, isDay } from '#domain/day.ts'
import { isAreaFigure, type MonthFigure, monthFigures } from '#domain/monthly-report.ts'
import { id, optionalHundredths, optionalId, optionalProse, optionalText, text, version } from '#forms/fields.ts'

/** A month as the address names it, `2024-05`, answered as its first day. */
export const month = () =>
  z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .transform((value) => `${value}-01`)
    .refine((value) => isDay(value) && firstOfMonth(value) === value)

export const figureField = (key: MonthFigure) => `figure-${key}` as const

/** Empty = as the register computes it. */
const optionalCount = () =>
  optionalText(12)
    .transform((value) => (value ?? '').replaceAll(/[,，\s]/g, ''))
    .pipe(z.string().regex(/^\d{0,7}$/, 'not-whole'))
    .transform((value) => (value === '' ? null : Number(value)))

type FigureField = ReturnType<typeof optionalCount>
// TypeScript can't follow an object made of computed names; each of them is a figure's.
const corrections = Object.fromEntries(
  monthFigures.map((key) => [figureField(key), isAreaFigure(key) ? optionalHundredths() : optionalCount()]),
) as Record<ReturnType<typeof figureField>, FigureField>

export const confirmMonthForm = z.object({
  carrier: id(),
  month: month(),
  version: version(),
  /** The figures that were shown, so that nobody confirms others. */
  seen: text(400),
  ...corrections,
  note: optionalProse(500),
})

const decision = { carrier: id(), month: month(), version: version() }
export const returnMonthForm = z.object({ ...decision, note: text(300) })
export const acceptMonthForm = z.object(decision)
/** One carrier, or all that have not confirmed the month. */
export const remindMonthForm = z.object({ carrier: optionalId(), month: month() })
