import type { HTMLInputAutoCompleteAttribute } from 'react'
import { Field, type FieldProps } from '#ui/field.tsx'
import { allValues, oneValue, useFormState } from '#ui/form-context.ts'
import { useWords } from '#words/words.tsx'

export type Choice = { value: string; label: string }

type TextProps = FieldProps & {
  type?: 'text' | 'password' | 'tel' | 'email' | 'search'
  placeholder?: string
  maxLength?: number
  autoComplete?: HTMLInputAutoCompleteAttribute
  readOnly?: boolean
}

export function TextField({
  type = 'text',
  placeholder,
  maxLength,
  autoComplete = 'off',
  readOnly,
  ...field
}: TextProps) {
  const form = useFormState()
  return (
    <Field {...field}>
      {(wiring) => (
        <input
          className="input"
          type={type}
          placeholder={placeholder}
          maxLength={maxLength}
          autoComplete={autoComplete}
          readOnly={readOnly}
          defaultValue={type === 'password' ? undefined : oneValue(form.value(field.name))}
          {...form.register(field.name)}
          {...wiring}
        />
      )}
    </Field>
  )
}

/** A number with its unit beside it; text, because officers paste `1,200.5`. */
export function NumberField({ unit, ...field }: FieldProps & { unit?: string }) {
  const form = useFormState()
  return (
    <Field {...field}>
      {(wiring) => (
        <div className="with-unit">
          <input
            className="input number"
            type="text"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={oneValue(form.value(field.name))}
            {...form.register(field.name)}
            {...wiring}
          />
          {unit ? <span className="quiet">{unit}</span> : null}
        </div>
      )}
    </Field>
  )
}

export function DayField({ min, max, ...field }: FieldProps & { min?: string; max?: string }) {
  const form = useFormState()
  return (
    <Field {...field}>
      {(wiring) => (
        <input
          className="input day"
          type="date"
          min={min ?? '1900-01-01'}
          max={max ?? '2199-12-31'}
          defaultValue={oneValue(form.value(field.name))}
          {...form.register(field.name)}
          {...wiring}
        />
      )}
    </Field>
  )
}

export function SelectField({ options, ...field }: FieldProps & { options: readonly Choice[] }) {
  const { ui } = useWords()
  const form = useFormState()
  return (
    <Field {...field}>
      {(wiring) => (
        <select
          className="input"
          defaultValue={oneValue(form.value(field.name))}
          {...form.register(field.name)}
          {...wiring}
        >
          <option value="">{field.required ? ui.form.choose : ui.none}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

export function ProseField({ rows = 3, ...field }: FieldProps & { rows?: number }) {
  const form = useFormState()
  return (
    <Field {...field}>
      {(wiring) => (
        <textarea
          className="input"
          rows={rows}
          defaultValue={oneValue(form.value(field.name))}
          {...form.register(field.name)}
          {...wiring}
        />
      )}
    </Field>
  )
}

/** One tick box; `text` says what ticking it means, the label on the left names the subject. */
export function TickField({ text, ...field }: FieldProps & { text: string }) {
  const form = useFormState()
  return (
    <Field {...field}>
      {(wiring) => (
        <span className="single-check">
          <input
            type="checkbox"
            value="on"
            defaultChecked={isTicked(form.value(field.name))}
            {...form.register(field.name)}
            {...wiring}
          />
          <label htmlFor={wiring.id}>{text}</label>
        </span>
      )}
    </Field>
  )
}

const isTicked = (value: string | string[] | undefined) => !['', 'false'].includes(oneValue(value))

/** One of a few: all of them in sight. */
export const RadioField = (props: FieldProps & { options: readonly Choice[] }) => <ChoiceSet {...props} type="radio" />

/** Several of a few, posted under one name. */
export const MultiChoiceField = (props: FieldProps & { options: readonly Choice[] }) => (
  <ChoiceSet {...props} type="checkbox" />
)

type SetProps = FieldProps & { options: readonly Choice[]; type: 'radio' | 'checkbox' }

function ChoiceSet({ options, type, ...field }: SetProps) {
  const form = useFormState()
  const chosen = allValues(form.value(field.name))
  const { ref, ...heard } = form.register(field.name)
  // The library would tick every box of a set whose first one is ticked: it hears of changes, and keeps its hands off the boxes.
  const registered = type === 'checkbox' ? heard : { ...heard, ref }
  return (
    <Field {...field} group>
      {(wiring) =>
        options.map(({ value, label }, index) => (
          <label key={value}>
            <input
              type={type}
              value={value}
              defaultChecked={chosen.includes(value)}
              {...registered}
              name={wiring.name}
              id={index === 0 ? wiring.id : undefined}
              required={type === 'radio' ? wiring.required : undefined}
              aria-invalid={wiring['aria-invalid']}
            />
            {label}
          </label>
        ))
      }
    </Field>
  )
}

/** A file; the form needs encType="multipart/form-data". */
export const FileField = ({ accept, ...field }: FieldProps & { accept?: string }) => (
  <Field {...field}>{(wiring) => <input className="input" type="file" accept={accept} {...wiring} />}</Field>
)
