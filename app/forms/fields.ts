// The kinds of fields forms are made of. What a browser posts is text; '' means "left empty".
// Messages are keys of words.formError, so both languages say the same thing.
import '#forms/zod-settings.ts'
import { z } from 'zod'
import { isDay } from '#domain/day.ts'

/** Optional posts: an absent field and an empty one are the same. */
const posted = z.preprocess(
  (value) => (value === undefined || value === null ? '' : value),
  z.string({ error: 'invalid' }),
)

/** Required text. Leading and trailing blanks don't count; NUL and line breaks are refused in one-line fields. */
export const text = (longest = 200) =>
  posted.pipe(
    z.string().trim().normalize('NFC').min(1, 'required').max(longest, 'too-long').refine(printable, 'unprintable'),
  )

export const optionalText = (longest = 200) =>
  posted
    .pipe(z.string().trim().normalize('NFC').max(longest, 'too-long').refine(printable, 'unprintable'))
    .transform((value) => (value === '' ? null : value))

/** Several lines. */
export const optionalProse = (longest = 2000) =>
  posted
    .pipe(z.string().trim().normalize('NFC').max(longest, 'too-long'))
    .transform((value) => (value === '' ? null : value))

export const day = () => posted.pipe(z.string().trim().min(1, 'required').refine(isDay, 'not-a-day'))

export const optionalDay = () =>
  posted
    .pipe(
      z
        .string()
        .trim()
        .refine((value) => value === '' || isDay(value), 'not-a-day'),
    )
    .transform((value) => (value === '' ? null : value))

export const choice = <const V extends readonly [string, ...string[]]>(values: V) =>
  posted.pipe(z.string().min(1, 'required')).pipe(z.enum(values, { error: 'not-listed' }))

export const optionalChoice = <const V extends readonly [string, ...string[]]>(values: V) =>
  posted
    .pipe(z.union([z.literal(''), z.enum(values)], { error: 'not-listed' }))
    .transform((value) => (value === '' ? null : value))

/** A tick box: ticked posts something, unticked nothing. */
export const tick = () =>
  z.preprocess((value) => value !== undefined && value !== '' && value !== 'false' && value !== false, z.boolean())

/** A whole number, thousands separators allowed. */
export const whole = (least = 0, most = Number.MAX_SAFE_INTEGER) =>
  posted
    .pipe(z.string().trim().min(1, 'required'))
    .transform((value) => Number(value.replaceAll(/[,，\s]/g, '')))
    .pipe(z.number({ error: 'not-a-number' }).int('not-whole').min(least, 'too-small').max(most, 'too-large'))

/** A number with at most two decimals, answered in hundredths (area in 0.01 ㎡). */
export const optionalHundredths = () =>
  posted
    .pipe(z.string().trim())
    .transform((value) => value.replaceAll(/[,，\s]/g, ''))
    .pipe(z.string().regex(/^(\d{1,12}(\.\d{1,2})?)?$/, 'not-two-decimals'))
    .transform((value) => (value === '' ? null : Math.round(Number(value) * 100)))

/** 万元 with up to four decimals, answered in 元. */
export const optionalTenThousands = () =>
  optionalText(24)
    .transform((value) => (value ?? '').replaceAll(/[,，\s]/g, ''))
    .pipe(z.string().regex(/^(\d{1,9}(\.\d{1,4})?)?$/, 'not-a-number'))
    .transform((value) => (value === '' ? null : Math.round(Number(value) * 10_000)))

/** Several of one name. */
export const several = <S extends z.ZodType>(each: S) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(each),
  )

export const id = () => posted.pipe(z.string().regex(/^[0-9A-Za-z-]{1,64}$/, 'required'))
export const optionalId = () =>
  posted.pipe(z.string().regex(/^[0-9A-Za-z-]{0,64}$/, 'invalid')).transform((value) => (value === '' ? null : value))

/** The version the form was opened with: the second saver is told. */
export const version = () => whole(0)

function printable(value: string): boolean {
  // biome's control-character rule forbids a pattern, so the signs are looked at one by one.
  return [...value].every((sign) => (sign.codePointAt(0) ?? 0) >= 0x20)
}
