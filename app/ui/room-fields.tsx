import { unitKinds } from '#domain/carrier.ts'
import { DayField, NumberField, SelectField, TextField } from '#ui/inputs.tsx'
import type { FloorChoice } from '#ui/unit-parts.tsx'
import { useWords } from '#words/words.tsx'

const kinds = unitKinds.filter((kind) => kind !== 'whole')

/** A room of a carrier. Where buildings are set up its floor is chosen; words stand only where none are, or where it has them. */
export function RoomFields({ floors, inWords }: { floors: readonly FloorChoice[]; inWords: boolean }) {
  const { kind, roomHelp } = useWords().carriers
  return (
    <>
      {floors.length > 0 ? (
        <SelectField
          name="floorAt"
          help={roomHelp.floorAt}
          options={floors.map(({ id, label, buildingName }) => ({ value: id, label: `${buildingName} ${label}` }))}
        />
      ) : null}
      {floors.length === 0 || inWords ? (
        <>
          <TextField name="building" maxLength={40} />
          <TextField name="floor" maxLength={20} />
        </>
      ) : null}
      <TextField name="number" required maxLength={40} />
      <SelectField name="kind" required options={kinds.map((one) => ({ value: one, label: kind[one] }))} />
      <NumberField name="gross" required unit="㎡" />
      <NumberField name="lettable" unit="㎡" help={roomHelp.lettable} />
      <NumberField name="usable" unit="㎡" help={roomHelp.usable} />
      <NumberField name="desks" help={roomHelp.desks} />
      <NumberField name="power" unit="kW" />
      <NumberField name="load" unit="kg/㎡" />
      <DayField name="from" help={roomHelp.from} />
    </>
  )
}
