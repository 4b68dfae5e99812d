// What the server answered to a form that did not succeed, as sentences at its fields. Apart from form-checks.ts, so that a page
// whose forms are checked by the server alone needn't fetch the means to check them in the browser.
import { useActionData, useLocation } from '@remix-run/react'
import { type RefObject, useEffect, useState } from 'react'
import type { RefusalDetail } from '#domain/refusal-code.ts'
import type { FieldFault } from '#ui/error-summary.tsx'
import { controlId, type FormProblem, type FormState } from '#ui/form-context.ts'
import type { Words } from '#words/words.tsx'

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

export function focusFirst(form: HTMLFormElement | null, isWrong: (name: string) => boolean): boolean {
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

export function useFocusOnAnswer(ref: RefObject<HTMLFormElement>, problem: FormProblem | undefined): void {
  useEffect(() => {
    if (!problem) return
    const names = [...Object.keys(problem.errors), problem.refusal?.field ?? '']
    const atField = focusFirst(ref.current, (name) => name !== '' && names.includes(name))
    if (!atField) ref.current?.querySelector<HTMLElement>('[role="alert"]')?.focus()
  }, [problem, ref])
}

/** The server's faults as sentences at their fields. */
export function answeredErrors(words: Words, problem: FormProblem | undefined): Record<string, string> {
  const errors = Object.entries(problem?.errors ?? {}).map(([name, key]) => [name, sentence(words, key)])
  const field = problem?.refusal?.field
  return { ...Object.fromEntries(errors), ...(field ? { [field]: refusalSentence(words, problem) } : {}) }
}

export const sentence = (words: Words, key: string): string => {
  const known: Readonly<Record<string, string>> = words.formError
  return known[key] ?? known.invalid ?? key
}

function refusalSentence(words: Words, problem: FormProblem | undefined): string {
  const refusal = problem?.refusal
  if (!refusal) return ''
  const sentences: Readonly<Record<string, (detail: RefusalDetail) => string>> = words.refusal
  return sentences[refusal.code]?.(refusal.detail) ?? words.ui.form.refused
}

/** The one sentence of a refusal that is about no field. */
export const refusalOf = (words: Words, problem: FormProblem | undefined): string | undefined =>
  problem?.refusal && problem.refusal.field === null ? refusalSentence(words, problem) : undefined

/** The summary's lines, each leading to its field. */
export const faultsOf = (names: readonly string[], form: Pick<FormState, 'id' | 'labels' | 'error'>): FieldFault[] =>
  names.flatMap((name) => {
    const message = form.error(name)
    return message === undefined ? [] : [{ id: controlId(form.id, name), label: form.labels[name] ?? name, message }]
  })
