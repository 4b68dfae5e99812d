// From what a browser posts to what an act takes: one zod schema a form; errors are keys of words.formError.
import type { z } from 'zod'
import { FormRefusal } from '#forms/form-refusal.ts'

export type FormValues = Record<string, string | string[]>

/** A posted form as plain values; a name that occurs more than once becomes a list. */
export function formValues(form: FormData): FormValues {
  const values: FormValues = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue
    const before = values[name]
    values[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
  }
  return values
}

/** The form's input, or a FormRefusal that names each field with the key of its message. */
export function readInput<Form extends z.ZodType>(form: Form, values: unknown): z.output<Form> {
  const read = form.safeParse(values)
  if (read.success) return read.data
  const errors: Record<string, string> = {}
  for (const issue of read.error.issues) {
    const field = issue.path.join('.') || 'form'
    errors[field] ??= issue.code === 'unrecognized_keys' ? 'invalid' : issue.message
  }
  throw new FormRefusal(errors)
}
