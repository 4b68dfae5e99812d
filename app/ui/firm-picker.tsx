import { type ComponentType, useEffect, useRef, useState } from 'react'
import { Field, type FieldProps } from '#ui/field.tsx'
import type { FirmComboBoxProps } from '#ui/firm-combo-box.tsx'
import { oneValue, useFormState } from '#ui/form-context.ts'
import { useWords } from '#words/words.tsx'

/** A firm as GET /find?firm=... answers it: `{ firms: FoundFirm[] }`. */
export type FoundFirm = { id: string; name: string; code: string | null }

/** The combo box is large: the page comes first, then the box, unless somebody reaches for it sooner. */
const restMs = 1_000

/**
 * Finds one firm. It posts the firm's id once chosen, else what was typed: a full name or code, which the server resolves.
 * Without JavaScript, or until the combo box is here, it is a plain text field that does the same.
 */
export function FirmPicker({ chosen, ...field }: FieldProps & { chosen?: FoundFirm }) {
  const { ui } = useWords()
  const form = useFormState()
  const { plain, Box, fetchBox } = useComboBox()
  const typed = oneValue(form.value(field.name))
  return (
    <Field {...field} help={field.help ?? ui.picker.hint}>
      {(wiring) =>
        Box ? (
          <Box
            wiring={wiring}
            label={field.label ?? form.labels[field.name] ?? field.name}
            chosen={chosen}
            typed={typed}
          />
        ) : (
          <input
            className="input"
            type="text"
            autoComplete="off"
            defaultValue={chosen && (typed === '' || typed === chosen.id) ? (chosen.code ?? chosen.name) : typed}
            {...wiring}
            ref={plain}
            onFocus={fetchBox}
            onPointerEnter={fetchBox}
          />
        )
      }
    </Field>
  )
}

/** Fetches the combo box and puts it in the plain field's place, focus and all; never under the hands of somebody typing. */
function useComboBox() {
  const plain = useRef<HTMLInputElement>(null)
  const [Box, setBox] = useState<ComponentType<FirmComboBoxProps> | null>(null)
  const [focusId, setFocusId] = useState<string | null>(null)
  const fetchBox = async () => {
    try {
      const { FirmComboBox } = await import('#ui/firm-combo-box.tsx')
      const input = plain.current
      if (!input || input.value !== input.defaultValue) return
      if (document.activeElement === input) setFocusId(input.id)
      setBox(() => FirmComboBox)
    } catch {
      // Its code did not arrive: the plain field stays, and does the same.
    }
  }
  const latest = useRef(fetchBox)
  latest.current = fetchBox
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), restMs)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    if (focusId) document.getElementById(focusId)?.focus()
  }, [focusId])
  return { plain, Box, fetchBox }
}
