import type { CarrierType } from '#domain/carrier.ts'
import { graduations, stayDepartures, stayKinds } from '#domain/stay.ts'
import { useAnswer } from '#ui/form-answer.ts'
import { figureText, formatArea, formatM2, formatNumber } from '#ui/format.ts'
import { DayField, NumberField, ProseField, RadioField, SelectField, TextField, TickField } from '#ui/inputs.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

export type Room = { id: string; place: string; kind: string; areaCent: number; desksLeft?: number | null }

/** Which room: its place, its area, and of desks how many are free. */
export function RoomField({ rooms, required }: { rooms: readonly Room[]; required?: boolean }) {
  const { stays } = useWords()
  const language = useLanguage()
  const free = ({ desksLeft }: Room) =>
    typeof desksLeft === 'number' ? stays.desksLeft(formatNumber(desksLeft, language)) : null
  return (
    <SelectField
      name="unit"
      required={required}
      help={rooms.length === 0 ? stays.noRooms : undefined}
      options={rooms.map((room) => ({
        value: room.id,
        label: stays.room(room.place, formatM2(room.areaCent, language), free(room)),
      }))}
    />
  )
}

/** How much of a room: its area, and desks where it has them (or where it is not known which room it will be). */
export function TakesFields({ kind }: { kind: string | null }) {
  const { stays } = useWords()
  const area = <NumberField name="area" unit="㎡" help={kind === 'desks' ? undefined : stays.help.areaUnit} />
  if (kind !== 'desks' && kind !== null) return area
  return (
    <div className="pair">
      {area}
      <NumberField name="desks" unit={stays.desksUnit} />
    </div>
  )
}

export function KindField({ reserved }: { reserved?: boolean }) {
  const { terms } = useWords()
  const kinds = stayKinds.filter((kind) => reserved || kind !== 'reserved')
  return (
    <RadioField name="kind" required options={kinds.map((kind) => ({ value: kind, label: terms.stayKind[kind] }))} />
  )
}

export function IncubatingField({ name = 'incubating' }: { name?: string }) {
  const { stays } = useWords()
  return (
    <div className="ticks">
      <TickField name={name} text={stays.help.incubating} />
    </div>
  )
}

export function LongCycleField() {
  const { stays } = useWords()
  return (
    <div className="ticks">
      <TickField name="longCycle" text={stays.help.longCycle} />
    </div>
  )
}

/** What need not be filled in at the door. */
export function MoreFields({ children }: { children?: React.ReactNode }) {
  const { stays } = useWords()
  const answer = useAnswer()
  return (
    <details className="more" open={answer !== undefined}>
      <summary>{stays.more}</summary>
      <TextField name="rentNote" maxLength={200} />
      {children}
      <ProseField name="note" rows={2} />
    </details>
  )
}

export function DepartureField({ required }: { required?: boolean }) {
  const { departure } = useWords().carriers
  const options = stayDepartures.map((one) => ({ value: one, label: departure[one] }))
  return required ? (
    <RadioField name="departure" required options={options} />
  ) : (
    <SelectField name="departure" options={options} />
  )
}

export function GraduationField() {
  const { stays } = useWords()
  return (
    <SelectField
      name="graduation"
      help={stays.help.graduation}
      options={graduations.map((one) => ({ value: one, label: stays.graduation[one] }))}
    />
  )
}

export type NextCarrier = { id: string; name: string; type: CarrierType; freeCent: number }

/** 接力: where the firm goes on to; folded away, for most firms go nowhere. */
export function NextCarrierFields({ carriers }: { carriers: readonly NextCarrier[] }) {
  const { stays, terms } = useWords()
  const language = useLanguage()
  const answer = useAnswer()
  return (
    <details className="more" open={answer !== undefined && answer.values.nextCarrier !== ''}>
      <summary>{stays.onward}</summary>
      <SelectField
        name="nextCarrier"
        help={stays.help.next}
        options={carriers.map((one) => ({
          value: one.id,
          label: stays.carrierOn(
            one.name,
            terms.carrierType[one.type],
            stays.placements.free(figureText(formatArea(one.freeCent, language))),
          ),
        }))}
      />
      <div className="pair">
        <TextField name="nextRoom" maxLength={60} />
        <NumberField name="nextArea" unit="㎡" />
      </div>
      <IncubatingField name="nextIncubating" />
    </details>
  )
}

/** The reasons that only some entries need; shown once the server, or what is known of the firm, asks for them. */
export function ReasonFields({ entry, placement }: { entry: boolean; placement: boolean }) {
  const { stays } = useWords()
  return (
    <>
      {entry ? <TextField name="why" maxLength={200} help={stays.help.entryWhy} /> : null}
      {placement ? <TextField name="placementWhy" maxLength={200} /> : null}
    </>
  )
}

export function LeaseFields() {
  return (
    <div className="pair">
      <DayField name="from" required />
      <DayField name="leaseEnd" />
    </div>
  )
}
