import type { ReactNode } from 'react'
import { moneyUnits } from '#domain/money.ts'
import type { RosterField, RosterList } from '#domain/roster.ts'
import { ActForm } from '#ui/act-form.tsx'
import { ImportWholeFields } from '#ui/import-whole-fields.tsx'
import { NumberField, SelectField } from '#ui/inputs.tsx'
import { useWords } from '#words/words.tsx'

export type ImportColumn = {
  index: number
  header: string
  field: RosterField | null
  how: 'synonym' | 'manual' | 'none'
  offers: RosterField[]
  sample: string
}
export type ImportSettingsShown = {
  sheet?: string
  headerRow?: number
  mapping?: Record<string, string>
  kind?: string
  issuedOn?: string
  batchName?: string
  notice?: string
  year?: number
  createFirms?: boolean
  moneyUnit?: string
}

type Props = {
  list: RosterList
  version: number
  settings: ImportSettingsShown
  sheets: { name: string; rows: number }[]
  columns: ImportColumn[]
  fields: RosterField[]
  note: ReactNode
  open: boolean
}

/** Sheet, header, columns and the facts of the whole list; posting it checks the file again. */
export function ImportAdjust({ list, version, settings, sheets, columns, fields, note, open }: Props) {
  const { imports } = useWords()
  const values = Object.fromEntries(
    Object.entries({ ...settings, mapping: undefined, createFirms: settings.createFirms ? 'on' : '' }).map(
      ([name, value]) => [name, value === undefined ? '' : String(value)],
    ),
  )
  return (
    <details className="card import-adjust" open={open}>
      <summary>
        <h2>{imports.adjustTitle}</h2>
        <span className="quiet">{note}</span>
      </summary>
      <ActForm
        key={version}
        schema={async () => (await import('#forms/import.ts')).adjustSheetForm}
        labels={imports.label}
        values={values}
        act="adjust-import"
        version={version}
        submitLabel={imports.adjust}
      >
        {sheets.length > 1 ? (
          <SelectField
            name="sheet"
            options={sheets.map(({ name, rows }) => ({ value: name, label: `${name} (${rows})` }))}
          />
        ) : null}
        <NumberField name="headerRow" />
        {fields.includes('capital') ? (
          <SelectField
            name="moneyUnit"
            options={moneyUnits.map((unit) => ({ value: unit, label: imports.moneyUnits[unit] }))}
          />
        ) : null}
        {columns.length > 0 ? <Columns columns={columns} fields={fields} mapping={settings.mapping ?? {}} /> : null}
        {list === 'carriers' || list === 'platforms' ? null : (
          <>
            <h3>{imports.wholeTitle}</h3>
            <p className="help">{imports.help.whole}</p>
            <ImportWholeFields list={list} />
          </>
        )}
      </ActForm>
    </details>
  )
}

function Columns({
  columns,
  fields,
  mapping,
}: Pick<Props, 'columns' | 'fields'> & { mapping: Record<string, string> }) {
  const { imports } = useWords()
  const { head } = imports
  return (
    <>
      <h3>{imports.columnsTitle}</h3>
      <section className="scroll" aria-label={imports.columnsTitle}>
        <table className="plain-table import-columns">
          <thead>
            <tr>
              <th scope="col">{head.column}</th>
              <th scope="col">{head.sample}</th>
              <th scope="col">{head.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column.index} className={column.field === null ? 'left-out' : undefined}>
                <th scope="row">{column.header || letterOf(column.index)}</th>
                <td>
                  <span className="import-cell">{column.sample}</span>
                </td>
                <td>
                  <Meaning column={column} fields={fields} chosen={mapping[String(column.index)] ?? ''} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

/** What a column is read as; near words come first, but are only ever offered. */
function Meaning({ column, fields, chosen }: { column: ImportColumn; fields: RosterField[]; chosen: string }) {
  const { imports } = useWords()
  const recognised = column.how === 'synonym' && column.field !== null
  const ordered = [...column.offers, ...fields.filter((field) => !column.offers.includes(field))]
  return (
    <select
      className="input"
      name={`column.${column.index}`}
      defaultValue={chosen}
      aria-label={`${column.header || letterOf(column.index)} ${imports.head.meaning}`}
    >
      <option value="">
        {recognised && column.field ? imports.field[column.field] : chosen ? imports.byProgram : imports.leftOut}
      </option>
      {recognised || chosen ? <option value="-">{imports.leftOut}</option> : null}
      {ordered.map((field) => (
        <option key={field} value={field}>
          {imports.field[field]}
        </option>
      ))}
    </select>
  )
}

/** A column as spreadsheets call it. */
const letterOf = (index: number): string =>
  (index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : '') + String.fromCharCode(65 + (index % 26))
