import { carrierTypes } from '#domain/carrier.ts'
import { type CodeLists, useCodeNames } from '#ui/code-name.ts'
import { DayField, NumberField, ProseField, SelectField, TextField, TickField } from '#ui/inputs.tsx'
import { OfficerField } from '#ui/officer-field.tsx'
import { useWords } from '#words/words.tsx'

/** What is known of space under way; the day it was found only where it is new. */
export function SpaceProjectFields(props: {
  officers: readonly { id: string; name: string }[]
  lists: CodeLists
  today?: string
}) {
  const { spaces, pipelines, terms } = useWords()
  const { options } = useCodeNames(props.lists)
  return (
    <>
      <TextField name="name" required maxLength={100} />
      <SelectField
        name="carrierType"
        required
        options={carrierTypes.map((type) => ({ value: type, label: terms.carrierType[type] }))}
      />
      <NumberField name="area" unit="㎡" required help={spaces.help.area} />
      {props.today ? <DayField name="openedOn" required max={props.today} help={pipelines.help.openedOn} /> : null}
      <DayField name="expectedOn" />
      <TickField name="xinchuang" text={spaces.help.xinchuang} />
      <SelectField name="zone" options={options('zone')} />
      <TextField name="address" maxLength={200} />
      <OfficerField officers={props.officers} help={pipelines.help.officer} />
      <ProseField name="note" />
    </>
  )
}
