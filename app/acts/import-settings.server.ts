// What an import keeps of its forms.
import type { ImportSettings } from '#db/queries/imports.ts'
import type { SheetInput, WholeInput } from '#forms/import.ts'

const given = <Values extends object>(values: Values): Partial<Values> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== false),
  ) as Partial<Values>

/** Only what was said: an empty field is no fact. */
export function importSettings(
  { kind, issuedOn, year, batchName, notice, createFirms, carrier }: WholeInput,
  sheet: SheetInput = { sheet: null, headerRow: null, moneyUnit: null },
  mapping: Record<string, string> = {},
): ImportSettings {
  const said = {
    ...{ kind, issuedOn, year, batchName, notice, createFirms, carrier },
    ...{ sheet: sheet.sheet, headerRow: sheet.headerRow, moneyUnit: sheet.moneyUnit },
  }
  return { ...given(said), ...(Object.keys(mapping).length > 0 ? { mapping } : {}) } as ImportSettings
}
