// What is wrong with a form: by the server's answer, and by the browser's own reading of the same schema.
import { useActionData, useLocation, useRevalidator } from '@remix-run/react'
import { type RefObject, useEffect, useState } from 'react'
import { type FieldValues, get, type Resolver, useForm } from 'react-hook-form'
import type { z } from 'zod'
import type { RefusalDetail } from '#domain/refusal-code.ts'
import { type FormValues, formValues } from '#forms/read-input.ts'
import type { FieldFault } from '#ui/error-summary.tsx'
import { controlId, type FormProblem, type FormState, oneValue } from '#ui/form-context.ts'
import type { Difference } from '#ui/problem.tsx'
import { useWords, type Words } from '#words/words.tsx'

/** A schema that reads a form: an object by field name. */
export type FormSchema = z.ZodType<unknown, FieldValues>
/** A page gives the way to its schema: it is fetched when the form is first touched, not before the page is drawn. */
export type SchemaSource = FormSchema | (() => Promise<FormSchema>)

/** By field: its codes and what they are called. */
export type Choices = Readonly<Record<string, readonly { value: string; label: string }[]>>

type Options = {
  id: string
  ref: RefObject<HTMLFormElement>
  schema: SchemaSource
  labels: Readonly<Record<string, string>>
  values?: FormValues
  choices?: Choices
  problem: FormProblem | undefined
}

export function useFormChecks({ id, ref, schema, labels, values, choices = {}, problem }: Options) {
  const words = useWords()
  const form = useForm<FieldValues>({
    resolver: resolverOf(schema, ref),
    mode: 'onTouched',
    shouldFocusError: false,
  })
  const [tried, setTried] = useState(false)
  const { changed, markChanged } = useChangedSince(problem)
  const known = form.formState.errors
  useFocusOnAnswer(ref, problem)
  useRevalidateStale(problem)

  const answered = answeredErrors(words, problem)
  const error = (name: string): string | undefined => {
    const found: unknown = get(known, `${name}.message`)
    if (typeof found === 'string') return sentence(words, found)
    return changed.includes(name) ? undefined : answered[name]
  }
  const names = [...new Set([...Object.keys(answered), ...(tried ? Object.keys(known) : [])])]
  const faults = names.flatMap((name): FieldFault[] => {
    const message = error(name)
    return message === undefined ? [] : [{ id: controlId(id, name), label: labels[name] ?? name, message }]
  })
  const start = problem?.values ?? values ?? {}
  const state: FormState = {
    id,
    labels,
    value: (name) => start[name],
    error,
    register: (name) => {
      const { onChange, ...registered } = form.register(name)
      return {
        ...registered,
        onChange: (event) => {
          markChanged(name)
          return onChange(event)
        },
      }
    },
  }
  /** Whether the form may be sent; else the first field at fault has the focus. */
  const check = async (): Promise<boolean> => {
    setTried(true)
    if (await form.trigger()) return true
    focusFirst(ref.current, (name) => form.getFieldState(name).error !== undefined)
    return false
  }
  const refusal = problem?.refusal && problem.refusal.field === null ? refusalSentence(words, problem) : undefined
  const fetchReader = () => void readerOf(schema)
  return { state, faults, refusal, differences: differencesOf(problem, { labels, choices }, words), check, fetchReader }
}

/** Reads the form as the server will: the posted values through the act's own schema. */
function resolverOf(schema: SchemaSource, ref: RefObject<HTMLFormElement>): Resolver<FieldValues> {
  return async (_values, context, options) => {
    const read = await readerOf(schema)
    const posted = ref.current ? formValues(new FormData(ref.current)) : {}
    const { errors } = read ? await read(posted, context, options) : { errors: {} }
    return Object.keys(errors).length > 0 ? { values: {}, errors } : { values: posted, errors: {} }
  }
}

/** Null where its code does not arrive: the server reads the form in any case. */
async function readerOf(schema: SchemaSource): Promise<Resolver<FieldValues, unknown, unknown> | null> {
  try {
    const [{ zodResolver }, found] = await Promise.all([
      import('@hookform/resolvers/zod'),
      typeof schema === 'function' ? schema() : schema,
    ])
    return zodResolver(found)
  } catch {
    return null
  }
}

function focusFirst(form: HTMLFormElement | null, isWrong: (name: string) => boolean): boolean {
  for (const element of form?.elements ?? []) {
    const control =
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement
    if (!control || !isWrong(element.name)) continue
    // A combo box posts a hidden value; its visible control has the field's id.
    const visible = document.getElementById(controlId(form?.id ?? '', element.name)) ?? element
    if (visible instanceof HTMLInputElement && visible.type === 'hidden') continue
    visible.focus()
    return true
  }
  return false
}

/** The fields edited since the server answered: its word on them is out of date. */
function useChangedSince(problem: FormProblem | undefined) {
  const [state, setState] = useState<{ problem: FormProblem | undefined; names: readonly string[] }>({
    problem,
    names: [],
  })
  const changed = state.problem === problem ? state.names : []
  const markChanged = (name: string) => setState({ problem, names: [...changed, name] })
  return { changed, markChanged }
}

function useFocusOnAnswer(ref: RefObject<HTMLFormElement>, problem: FormProblem | undefined): void {
  useEffect(() => {
    if (!problem) return
    const names = [...Object.keys(problem.errors), problem.refusal?.field ?? '']
    const atField = focusFirst(ref.current, (name) => name !== '' && names.includes(name))
    if (!atField) ref.current?.querySelector<HTMLElement>('[role="alert"]')?.focus()
  }, [problem, ref])
}

/**
 * What the action answered to this form, if it did not succeed. Fetching a record anew takes the answer away; that to a stale
 * form stays on this page until the next one comes.
 */
export function useAnswer(): FormProblem | undefined {
  const { pathname } = useLocation()
  const answered = useActionData<FormProblem | { errors?: undefined }>()
  const answer = answered?.errors ? answered : undefined
  const [kept, keep] = useState({ pathname, answer })
  if (answer && answer !== kept.answer) keep({ pathname, answer })
  if (answer) return answer
  return kept.pathname === pathname && kept.answer?.refusal?.code === 'form.stale' ? kept.answer : undefined
}

/** Somebody else saved first: fetch the record's new version, so that sending again is a decision and not a second refusal. */
function useRevalidateStale(problem: FormProblem | undefined): void {
  const { revalidate } = useRevalidator()
  const stale = problem?.refusal?.code === 'form.stale'
  useEffect(() => {
    if (stale) revalidate()
  }, [stale, revalidate])
}

/** The server's faults as sentences at their fields. */
function answeredErrors(words: Words, problem: FormProblem | undefined): Record<string, string> {
  const errors = Object.entries(problem?.errors ?? {}).map(([name, key]) => [name, sentence(words, key)])
  const field = problem?.refusal?.field
  return { ...Object.fromEntries(errors), ...(field ? { [field]: refusalSentence(words, problem) } : {}) }
}

const sentence = (words: Words, key: string): string => {
  const known: Readonly<Record<string, string>> = words.formError
  return known[key] ?? known.invalid ?? key
}

function refusalSentence(words: Words, problem: FormProblem | undefined): string {
  const refusal = problem?.refusal
  if (!refusal) return ''
  const sentences: Readonly<Record<string, (detail: RefusalDetail) => string>> = words.refusal
  return sentences[refusal.code]?.(refusal.detail) ?? words.ui.form.refused
}

/** What the other person saved and this one typed, where they differ and the form has a name for it. */
function differencesOf(
  problem: FormProblem | undefined,
  { labels, choices }: { labels: Options['labels']; choices: Choices },
  words: Words,
): Difference[] {
  const shown = (name: string, value: string) =>
    choices[name]?.find((one) => one.value === value)?.label || value || words.ui.none
  return Object.entries(problem?.current ?? {}).flatMap(([name, theirs]): Difference[] => {
    const label = labels[name]
    const yours = oneValue(problem?.values[name])
    if (label === undefined || yours === theirs) return []
    return [{ label, yours: shown(name, yours), theirs: shown(name, theirs) }]
  })
}
