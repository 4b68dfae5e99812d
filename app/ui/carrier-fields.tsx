import { carrierTypes } from '#domain/carrier.ts'
import { type CodeLists, useCodeNames } from '#ui/code-name.ts'
import { DayField, NumberField, ProseField, SelectField, TextField, TickField } from '#ui/inputs.tsx'
import { useWords } from '#words/words.tsx'

/** Who a carrier is; a zone that the list does not have is kept as it is. */
export function CarrierIdentityFields({ lists, zone = null }: { lists: CodeLists; zone?: string | null }) {
  const { help } = useWords().carriers
  const listed = useCodeNames(lists).options('zone')
  const unlisted = zone === null || listed.some(({ value }) => value === zone) ? [] : [{ value: zone, label: zone }]
  return (
    <>
      <TextField name="name" required maxLength={100} />
      <TextField name="operatorName" maxLength={100} />
      <SelectField name="zone" options={[...unlisted, ...listed]} />
      <TextField name="address" maxLength={200} />
      <TextField name="industries" help={help.industries} />
      <TextField name="contactName" maxLength={60} />
      <TextField name="contactPhone" type="tel" maxLength={60} />
      <ProseField name="note" />
    </>
  )
}

/** What a carrier counts as. */
export function CarrierStandingFields() {
  const { carriers, terms } = useWords()
  return (
    <>
      <SelectField
        name="type"
        required
        options={carrierTypes.map((type) => ({ value: type, label: terms.carrierType[type] }))}
      />
      <TickField name="xinchuang" text={carriers.help.xinchuang} />
    </>
  )
}

/** When it opened and how much floor it has: asked once, when it is added. */
export function CarrierOpeningFields() {
  const { help } = useWords().carriers
  return (
    <>
      <DayField name="from" help={help.from} />
      <NumberField name="area" unit="㎡" help={help.area} />
    </>
  )
}
