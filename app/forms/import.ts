// Forms of imports: which list a file is, what holds for all of it, and how its sheet is to be read.
import { z } from 'zod'
import { moneyUnits } from '#domain/money.ts'
import { recognitionKinds } from '#domain/recognition.ts'
import { rosterLists } from '#domain/roster.ts'
import { choice, id, optionalChoice, optionalDay, optionalText, tick, version } from '#forms/fields.ts'

/** A whole number that may be left open. */
const optionalWhole = (least: number, most: number) =>
  optionalText(12)
    .transform((value) => (value === null ? null : Number(value)))
    .pipe(
      z.number({ error: 'not-a-number' }).int('not-whole').min(least, 'too-small').max(most, 'too-large').nullable(),
    )

/** What the officer says once for the whole list. */
const whole = {
  kind: optionalChoice(recognitionKinds),
  issuedOn: optionalDay(),
  year: optionalWhole(1990, 2199),
  batchName: optionalText(100),
  notice: optionalText(100),
  createFirms: tick(),
  carrier: optionalText(100),
}

/** As the browser checks it; the file itself is looked at where it arrives. */
export const readRosterForm = z.object({
  list: choice(rosterLists),
  ...whole,
  /** Asked at once only where all columns are amounts. */
  moneyUnit: optionalChoice(moneyUnits),
})

export type UploadedFile = { name: string; bytes: Uint8Array }

const file = z.custom<UploadedFile>(
  (value) => typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array,
  'required',
)

export const uploadedRosterForm = readRosterForm.extend({ file })
export type UploadedRosterInput = z.output<typeof uploadedRosterForm>

const sheet = {
  sheet: optionalText(100),
  headerRow: optionalWhole(1, 1_000_000),
  moneyUnit: optionalChoice(moneyUnits),
}

/** From the command line: read and taken in at once. */
export const importRosterForm = uploadedRosterForm.extend({ ...sheet, strict: tick() })

/** Posted as `column.3` = field, `-` where the column is to be left out, '' where it is left to the program. */
const mapping = z.record(z.string().regex(/^column\.\d{1,3}$/), z.string().max(40))

/** As the browser checks it; which batch it is, the address says. */
export const adjustSheetForm = z.object({ version: version(), ...sheet, ...whole }).catchall(z.unknown())
export const adjustImportForm = adjustSheetForm.extend({ batch: id() })

export type WholeInput = Pick<z.output<typeof readRosterForm>, keyof typeof whole>
export type SheetInput = { sheet: string | null; headerRow: number | null; moneyUnit: string | null }

/** Columns mapped by hand, by their place in the sheet. */
export function mappingIn(values: Record<string, unknown>): Record<string, string> {
  const posted = Object.fromEntries(Object.entries(values).filter(([name]) => name.startsWith('column.')))
  const read = mapping.safeParse(posted)
  const chosen = Object.entries(read.success ? read.data : {}).filter(([, field]) => field !== '')
  return Object.fromEntries(chosen.map(([name, field]) => [name.slice('column.'.length), field]))
}

export const commitImportForm = z.object({ batch: id(), version: version() })
export const undoImportForm = z.object({ batch: id(), version: version() })
export const discardImportForm = z.object({ batch: id() })
