import { unitKinds } from '#domain/carrier.ts'
import type { Day } from '#domain/day.ts'
import { allValues, controlId, useFormState } from '#ui/form-context.ts'
import { formatDayShort } from '#ui/format.ts'
import { useWords } from '#words/words.tsx'

const kinds = unitKinds.filter((kind) => kind !== 'whole')
const areas = ['gross', 'lettable', 'usable', 'desks'] as const

export type FloorChoice = { id: string; label: string; buildingName: string }

/** The new units of a split, one line each; what was typed comes back where the form was refused. */
export function UnitParts({ count, kind, floors }: { count: number; kind: string; floors: readonly FloorChoice[] }) {
  const { unitChange } = useWords().carriers
  return (
    <>
      {Array.from({ length: count }, (_, at) => (
        <UnitPart key={unitChange.part(at + 1)} at={at} kind={kind} floors={floors} />
      ))}
    </>
  )
}

function UnitPart({ at, kind, floors }: { at: number; kind: string; floors: readonly FloorChoice[] }) {
  const { kind: kindWords, unitChange } = useWords().carriers
  const form = useFormState()
  const typed = (name: string, otherwise = '') => allValues(form.value(name))[at] ?? otherwise
  // What is wrong with a list of fields is told once, and leads to the first of them.
  const idOf = (name: string) => (at === 0 ? controlId(form.id, name) : undefined)
  const named = (label: string) => `${unitChange.part(at + 1)} ${label}`
  return (
    <fieldset className="unit-part">
      <legend>{unitChange.part(at + 1)}</legend>
      <label>
        {unitChange.field.number}
        <input
          className="input"
          id={idOf('number')}
          name="number"
          maxLength={40}
          autoComplete="off"
          defaultValue={typed('number')}
        />
      </label>
      <label>
        {unitChange.field.kind}
        <select className="input" name="kind" defaultValue={typed('kind', kind)}>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {kindWords[one]}
            </option>
          ))}
        </select>
      </label>
      {areas.map((name) => (
        <label key={name}>
          {unitChange.field[name]}
          <input
            className="input number"
            id={idOf(name)}
            name={name}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={typed(name)}
            aria-label={named(unitChange.field[name])}
          />
        </label>
      ))}
      {floors.length === 0 ? (
        <input type="hidden" name="floorAt" value="" />
      ) : (
        <label>
          {unitChange.field.floorAt}
          <select className="input" name="floorAt" defaultValue={typed('floorAt')}>
            <option value="">-</option>
            {floors.map(({ id, label, buildingName }) => (
              <option key={id} value={id}>
                {`${buildingName} ${label}`}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  )
}

/** For each stay that goes over the day, the new unit it moves to. */
export function StaysThatMove({
  stays,
  count,
}: {
  stays: readonly { id: string; firm: string; from: Day }[]
  count: number
}) {
  const { unitChange } = useWords().carriers
  const form = useFormState()
  if (stays.length === 0) return null
  const typed = (id: string) => {
    const at = allValues(form.value('stay')).indexOf(id)
    return at < 0 ? '' : (allValues(form.value('to'))[at] ?? '')
  }
  return (
    <fieldset className="moving-stays">
      <legend>
        {unitChange.stays} <small className="quiet">{unitChange.staysText}</small>
      </legend>
      {stays.map(({ id, firm, from }) => (
        <label key={id}>
          {unitChange.to(firm, formatDayShort(from))}
          <input type="hidden" name="stay" value={id} />
          <select className="input" name="to" defaultValue={typed(id)}>
            <option value="">{unitChange.toNone}</option>
            {Array.from({ length: count }, (_, at) => String(at + 1)).map((line) => (
              <option key={line} value={line}>
                {unitChange.part(Number(line))}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  )
}
