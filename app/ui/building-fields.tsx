import { type CodeLists, useCodeNames } from '#ui/code-name.ts'
import { allValues, controlId, useFormState } from '#ui/form-context.ts'
import { SelectField, TextField } from '#ui/inputs.tsx'
import { useWords } from '#words/words.tsx'

/** Who a building is; a zone that the list does not have is kept as it is. */
export function BuildingFields({ lists, zone = null }: { lists: CodeLists; zone?: string | null }) {
  const listed = useCodeNames(lists).options('zone')
  const unlisted = zone === null || listed.some(({ value }) => value === zone) ? [] : [{ value: zone, label: zone }]
  return (
    <>
      <TextField name="name" required maxLength={80} />
      <TextField name="address" maxLength={200} />
      <SelectField name="zone" options={[...unlisted, ...listed]} />
    </>
  )
}

export type FloorLine = { id: string; label: string; position: string; gross: string; units: number }

const blank: FloorLine = { id: '', label: '', position: '', gross: '', units: 0 }

/** A row a floor, from the top down, and three empty ones for new floors. */
export function FloorLines({ floors }: { floors: readonly FloorLine[] }) {
  const { buildings } = useWords()
  const { field } = buildings
  return (
    <div className="scroll">
      <table className="plain-table stage-table">
        <thead>
          <tr>
            <th scope="col">{field.label}</th>
            <th scope="col">{field.position}</th>
            <th scope="col">{field.floorGross}</th>
            <th scope="col" className="number">
              {field.units}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...floors, { ...blank, units: -1 }, { ...blank, units: -2 }, { ...blank, units: -3 }].map((floor, at) => (
            <Line key={floor.id || `new${floor.units}`} floor={floor} at={at} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Line({ floor, at }: { floor: FloorLine; at: number }) {
  const { buildings } = useWords()
  const { field } = buildings
  const form = useFormState()
  const typed = (name: 'label' | 'position' | 'gross') => allValues(form.value(name))[at] ?? floor[name]
  const idOf = (name: string) => (at === 0 ? controlId(form.id, name) : undefined)
  const of = floor.id === '' ? buildings.newFloor : buildings.floorRow(floor.label)
  return (
    <tr>
      <td>
        <input type="hidden" name="floor" value={floor.id} />
        <input
          className="input"
          id={idOf('label')}
          name="label"
          maxLength={20}
          defaultValue={typed('label')}
          aria-label={`${of} ${field.label}`}
        />
      </td>
      <td>
        <input
          className="input short"
          name="position"
          inputMode="numeric"
          maxLength={4}
          defaultValue={typed('position')}
          aria-label={`${of} ${field.position}`}
        />
      </td>
      <td>
        <input
          className="input number"
          id={idOf('gross')}
          name="gross"
          inputMode="decimal"
          defaultValue={typed('gross')}
          aria-label={`${of} ${field.floorGross}`}
        />
      </td>
      <td className="number">{floor.id === '' ? '' : floor.units}</td>
    </tr>
  )
}
