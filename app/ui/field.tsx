import type { ReactNode } from 'react'
import { controlId, useFormState } from '#ui/form-context.ts'
import { useWords } from '#words/words.tsx'

export type FieldProps = {
  name: string
  /** Else the form's label of that name. */
  label?: string
  required?: boolean
  help?: ReactNode
}

/** What a control needs to belong to its field. */
export type Wiring = {
  id: string
  name: string
  required: boolean | undefined
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

type Props = FieldProps & {
  /** A set of radios or ticks: one label for several controls. */
  group?: boolean
  children: (wiring: Wiring) => ReactNode
}

/** Label, required mark, help and error, wired to the control for those who can't see them together. */
export function Field({ name, label, required, help, group, children }: Props) {
  const { ui } = useWords()
  const form = useFormState()
  const id = controlId(form.id, name)
  const error = form.error(name)
  const helpId = help ? `${id}-help` : undefined
  const errorId = error ? `${id}-error` : undefined
  const describedBy = [errorId, helpId].filter(Boolean).join(' ') || undefined
  const text = (
    <>
      {required ? (
        <span className="required" title={ui.required} aria-hidden="true">
          *
        </span>
      ) : null}
      {label ?? form.labels[name] ?? name}
    </>
  )
  const wiring: Wiring = {
    id,
    name,
    required: required || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy,
  }
  return (
    <div className="field">
      {group ? (
        <span className="label" id={`${id}-label`}>
          {text}
        </span>
      ) : (
        <label htmlFor={id}>{text}</label>
      )}
      <div className="control">
        {group ? (
          <fieldset aria-labelledby={`${id}-label`} aria-describedby={describedBy} className="options">
            {children(wiring)}
          </fieldset>
        ) : (
          children(wiring)
        )}
        {error ? (
          <p className="field-error" id={errorId}>
            {error}
          </p>
        ) : null}
        {help ? (
          <p className="help" id={helpId}>
            {help}
          </p>
        ) : null}
      </div>
    </div>
  )
}
