import { moneyUnits } from '#domain/money.ts'
import { recognitionKinds } from '#domain/recognition.ts'
import type { RosterList } from '#domain/roster.ts'
import { DayField, NumberField, SelectField, TextField, TickField } from '#ui/inputs.tsx'
import { useWords } from '#words/words.tsx'

/** What holds for the whole list: asked once, never guessed. A list of carriers has nothing of the kind. */
export function ImportWholeFields({ list }: { list: RosterList | null }) {
  const { imports, terms } = useWords()
  const { help } = imports
  if (list === 'carriers' || list === 'platforms') return null
  const kinds = recognitionKinds.map((kind) => ({ value: kind, label: terms.kind[kind] }))
  if (list === 'metrics') {
    return (
      <>
        <NumberField name="year" help={help.metricsYear} />
        <SelectField
          name="moneyUnit"
          options={moneyUnits.map((unit) => ({ value: unit, label: imports.moneyUnits[unit] }))}
          help={help.metricsUnit}
        />
        <DayField name="issuedOn" help={help.metricsDay} />
      </>
    )
  }
  if (list === 'units') return <TextField name="carrier" maxLength={100} help={help.carrier} />
  if (list === 'tenants') {
    return (
      <>
        <TextField name="carrier" maxLength={100} help={help.carrier} />
        <TickField name="createFirms" text={imports.createFirms} />
      </>
    )
  }
  if (list === 'firms') return <DayField name="issuedOn" help={help.issuedOn} />
  return (
    <>
      <SelectField name="kind" options={kinds} help={help.kind} />
      <DayField name="issuedOn" help={help.issuedOn} />
      <NumberField name="year" help={help.year} />
      <TextField name="batchName" maxLength={100} />
      <TextField name="notice" maxLength={100} />
      <TickField name="createFirms" text={imports.createFirms} />
    </>
  )
}
