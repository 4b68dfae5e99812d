// What is wrong with a form: by the server's answer, and by the browser's own reading of the same schema.
import { useRevalidator } from '@remix-run/react'
import { type RefObject, useEffect, useState } from 'react'
import { type FieldValues, get, type Resolver, useForm } from 'react-hook-form'
import type { z } from 'zod'
import { type FormValues, formValues } from '#forms/read-input.ts'
import { answeredErrors, faultsOf, focusFirst, refusalOf, sentence, useFocusOnAnswer } from '#ui/form-answer.ts'
import { type FormProblem, type FormState, oneValue } from '#ui/form-context.ts'
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
  const faults = faultsOf(names, { id, labels, error })
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
  const refusal = refusalOf(words, problem)
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

/** Somebody else saved first: fetch the record's new version, so that sending again is a decision and not a second refusal. */
function useRevalidateStale(problem: FormProblem | undefined): void {
  const { revalidate } = useRevalidator()
  const stale = problem?.refusal?.code === 'form.stale'
  useEffect(() => {
    if (stale) revalidate()
  }, [stale, revalidate])
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
