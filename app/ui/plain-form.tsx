import { Form, useNavigation } from '@remix-run/react'
import { type FormEvent, type ReactNode, useId, useRef } from 'react'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { answeredErrors, faultsOf, refusalOf, useAnswer, useFocusOnAnswer } from '#ui/form-answer.ts'
import { FormContext, type FormState } from '#ui/form-context.ts'
import { useWords } from '#words/words.tsx'

/** A form of a field or two that the server alone reads: an ActForm without its checks, for pages that must stay light. */
export function PlainForm(props: {
  act: string
  labels: Readonly<Record<string, string>>
  submitLabel: string
  children: ReactNode
}) {
  const words = useWords()
  const id = useId().replaceAll(':', '')
  const ref = useRef<HTMLFormElement>(null)
  const busy = useNavigation().state !== 'idle'
  const answered = useAnswer()
  const problem = answered?.act === props.act ? answered : undefined
  useFocusOnAnswer(ref, problem)
  const errors = answeredErrors(words, problem)
  const state: FormState = {
    id,
    labels: props.labels,
    value: (name) => problem?.values[name],
    error: (name) => errors[name],
    register: () => ({}),
  }
  const sendOnce = (event: FormEvent) => {
    if (busy) event.preventDefault()
  }
  return (
    <FormContext.Provider value={state}>
      <Form ref={ref} id={id} method="post" className="act-form" onSubmit={sendOnce}>
        <ErrorSummary faults={faultsOf(Object.keys(errors), state)} refusal={refusalOf(words, problem)} />
        <input type="hidden" name="act" value={props.act} />
        {props.children}
        <div className="form-end">
          <button type="submit" className="button primary" aria-disabled={busy}>
            {busy ? words.ui.form.saving : props.submitLabel}
          </button>
        </div>
      </Form>
    </FormContext.Provider>
  )
}
