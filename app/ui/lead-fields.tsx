import { chainLinks } from '#domain/chain-link.ts'
import { DayField, NumberField, ProseField, SelectField, TextField, TickField } from '#ui/inputs.tsx'
import { OfficerField } from '#ui/officer-field.tsx'
import { useWords } from '#words/words.tsx'

type Named = { id: string; name: string }

/** What is known of a lead; the day it was found only where it is new. */
export function LeadFields(props: { officers: readonly Named[]; carriers: readonly Named[]; today?: string }) {
  const { leads, pipelines, xinchuang } = useWords()
  const { help } = leads
  const money = pipelines.unit.money
  return (
    <>
      <TextField name="name" required maxLength={120} />
      <TextField name="code" maxLength={40} help={help.code} />
      {props.today ? <DayField name="openedOn" required max={props.today} help={pipelines.help.openedOn} /> : null}
      <TickField name="xinchuang" text={help.xinchuang} />
      <SelectField
        name="chainLink"
        options={chainLinks.map((link) => ({ value: link, label: xinchuang.link[link] }))}
      />
      <OfficerField officers={props.officers} help={pipelines.help.officer} />
      <SelectField name="carrier" options={props.carriers.map(({ id, name }) => ({ value: id, label: name }))} />
      <NumberField name="area" unit="㎡" />
      <DayField name="expectedOn" />
      <fieldset className="form-section">
        <legend>{leads.promise}</legend>
        <NumberField name="promisedInvestment" unit={money} />
        <NumberField name="deliveredInvestment" unit={money} help={help.delivered} />
        <NumberField name="promisedOutput" unit={money} />
        <NumberField name="deliveredOutput" unit={money} />
      </fieldset>
      <TextField name="origin" maxLength={100} />
      <ProseField name="note" />
    </>
  )
}
