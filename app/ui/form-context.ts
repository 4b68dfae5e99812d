// What a form tells its fields: the values to start from, what is wrong, and how to be heard.
import { createContext, useContext } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import type { RefusalDetail } from '#domain/refusal-code.ts'
import type { FormValues } from '#forms/read-input.ts'

/** What an action answers when it did not succeed. */
export type FormProblem = {
  /** The act it is about, where a page offers several. */
  act?: string
  /** What was typed, to be kept. */
  values: FormValues
  /** Field -> key of words.formError. */
  errors: Record<string, string>
  refusal: { code: string; detail: RefusalDetail; field: string | null } | null
  /** The record as it now stands, where somebody else saved first. */
  current?: Record<string, string> | null
}

export type FormState = {
  id: string
  labels: Readonly<Record<string, string>>
  value: (name: string) => string | string[] | undefined
  /** The sentence to show at a field. */
  error: (name: string) => string | undefined
  register: (name: string) => Partial<UseFormRegisterReturn>
}

const none: FormState = {
  id: 'form',
  labels: {},
  value: () => undefined,
  error: () => undefined,
  register: () => ({}),
}

export const FormContext = createContext<FormState>(none)
export const useFormState = (): FormState => useContext(FormContext)

/** The id of a field's control: errors in the summary link to it. */
export const controlId = (form: string, name: string): string => `${form}-${name}`

/** A field's start value as one text. */
export const oneValue = (value: string | string[] | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : (value[0] ?? '')

export const allValues = (value: string | string[] | undefined): string[] =>
  value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value
