import { useContext } from 'react'
import { densities } from '#domain/look.ts'
import { LookContext } from '#ui/look-context.ts'
import { PreferenceForm } from '#ui/preference-form.tsx'
import { useWords } from '#words/words.tsx'

/** Row height of every list: 紧凑 28, 标准 34, 宽松 42. */
export function DensityChoice() {
  const words = useWords().ui.list
  const { density: current } = useContext(LookContext)
  return (
    <PreferenceForm>
      <fieldset className="choices" aria-label={words.density}>
        {densities.map((density) => (
          <button key={density} type="submit" name="density" value={density} aria-pressed={density === current}>
            {words.densities[density]}
          </button>
        ))}
      </fieldset>
    </PreferenceForm>
  )
}
