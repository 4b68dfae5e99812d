import { unitKinds } from '#domain/carrier.ts'
import { DayField, NumberField, SelectField, TextField } from '#ui/inputs.tsx'
import { useWords } from '#words/words.tsx'

const kinds = unitKinds.filter((kind) => kind !== 'whole')

/** A room of a carrier. */
export function RoomFields() {
  const { kind, roomHelp } = useWords().carriers
  return (
    <>
      <TextField name="building" maxLength={40} />
      <TextField name="floor" maxLength={20} />
      <TextField name="number" required maxLength={40} />
      <SelectField name="kind" required options={kinds.map((one) => ({ value: one, label: kind[one] }))} />
      <NumberField name="gross" required unit="㎡" />
      <NumberField name="lettable" unit="㎡" help={roomHelp.lettable} />
      <NumberField name="desks" />
      <DayField name="from" help={roomHelp.from} />
    </>
  )
}
