import { Component, lazy, type ReactNode, Suspense } from 'react'
import { Field, type FieldProps } from '#ui/field.tsx'
import { oneValue, useFormState } from '#ui/form-context.ts'
import { useHydrated } from '#ui/use-hydrated.ts'
import { useWords } from '#words/words.tsx'

/** A firm as GET /find?firm=... answers it: `{ firms: FoundFirm[] }`. */
export type FoundFirm = { id: string; name: string; code: string | null }

const FirmComboBox = lazy(() => import('#ui/firm-combo-box.tsx'))

/**
 * Finds one firm. It posts the firm's id once chosen, else what was typed: a full name or code, which the server resolves.
 * Without JavaScript, or if the combo box can't be loaded, it is a plain text field that does the same.
 */
export function FirmPicker({ chosen, ...field }: FieldProps & { chosen?: FoundFirm }) {
  const { ui } = useWords()
  const form = useFormState()
  const hydrated = useHydrated()
  const typed = oneValue(form.value(field.name))
  return (
    <Field {...field} help={field.help ?? ui.picker.hint}>
      {(wiring) => {
        const plain = (
          <input
            className="input"
            type="text"
            autoComplete="off"
            defaultValue={chosen && (typed === '' || typed === chosen.id) ? (chosen.code ?? chosen.name) : typed}
            {...wiring}
          />
        )
        if (!hydrated) return plain
        return (
          <IfBroken instead={plain}>
            <Suspense fallback={plain}>
              <FirmComboBox
                wiring={wiring}
                label={field.label ?? form.labels[field.name] ?? field.name}
                chosen={chosen}
                typed={typed}
              />
            </Suspense>
          </IfBroken>
        )
      }}
    </Field>
  )
}

/** The combo box's code may not arrive; the plain field then does. */
class IfBroken extends Component<{ instead: ReactNode; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError = () => ({ broken: true })
  override render() {
    return this.state.broken ? this.props.instead : this.props.children
  }
}
