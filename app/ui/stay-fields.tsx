import { type StayDeparture, stayDepartures, stayKinds } from '#domain/stay.ts'
import { formatM2 } from '#ui/format.ts'
import { DayField, NumberField, ProseField, RadioField, SelectField, TickField } from '#ui/inputs.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

export type Room = { id: string; place: string; kind: string; grossCent: number }

/** Where, how and since when a firm stays. */
export function StayFields({ rooms }: { rooms: readonly Room[] }) {
  const { carriers, terms } = useWords()
  const language = useLanguage()
  const help = carriers.stayHelp
  return (
    <>
      <RadioField
        name="kind"
        required
        options={stayKinds.map((kind) => ({ value: kind, label: terms.stayKind[kind] }))}
      />
      {rooms.length > 0 ? (
        <SelectField
          name="unit"
          help={help.unit}
          options={rooms.map(({ id, place, grossCent }) => ({
            value: id,
            label: `${place}（${formatM2(grossCent, language)} ㎡）`,
          }))}
        />
      ) : null}
      <NumberField name="area" unit="㎡" help={rooms.length > 0 ? help.area : undefined} />
      <DayField name="from" required />
      <DayField name="to" help={help.to} />
      <TickField name="incubating" text={help.incubating} />
      <ProseField name="note" rows={2} />
    </>
  )
}

export function DepartureField({ required }: { required?: boolean }) {
  const { departure } = useWords().carriers
  const options = stayDepartures.map((one: StayDeparture) => ({ value: one, label: departure[one] }))
  return <SelectField name="departure" required={required} options={options} />
}
