import { Form, Link, useNavigation, useSubmit } from '@remix-run/react'
import { type FormEvent, type KeyboardEvent, type ReactNode, useContext, useId, useRef } from 'react'
import type { FormValues } from '#forms/read-input.ts'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { useAnswer } from '#ui/form-answer.ts'
import { type Choices, type SchemaSource, useFormChecks } from '#ui/form-checks.ts'
import { FormContext, type FormProblem } from '#ui/form-context.ts'
import { Differences } from '#ui/problem.tsx'
import { RequestContext } from '#ui/request-context.ts'
import { useHydrated } from '#ui/use-hydrated.ts'
import { canReach, type Draft, useKeptDraft, useSendWhenBack } from '#ui/use-kept-draft.ts'
import { useWords } from '#words/words.tsx'

export type ActFormProps = {
  /** The same schema that the act reads; errors are keys of words.formError. */
  schema: SchemaSource
  labels: Readonly<Record<string, string>>
  /** What the fields start from. */
  values?: FormValues
  /** The choices of coded fields, so that two savers' values can be told by name. */
  choices?: Choices
  /** The act's name, where a page offers several. */
  act?: string
  /** What the action answered; by default the route's own action data. */
  problem?: FormProblem
  submitLabel: string
  /** A second way to submit, posted as name=value. */
  otherSubmit?: { name: string; value: string; label: string }
  cancelTo?: string
  action?: string
  /** The record's version at opening: the second saver is told. */
  version?: number
  /** Posted twice, by a double click or from the page before, it is done once: for acts that say so too. */
  once?: boolean
  /** Kept in the browser while it could not be sent, for what is typed on a phone. */
  keep?: boolean
  encType?: 'multipart/form-data'
  danger?: boolean
  /** Labels above the fields at any width: sign-in, dialogs. */
  narrow?: boolean
  children?: ReactNode
}

/** A plain POST form; with JavaScript it also checks on leaving a field and on submitting, and is sent once. */
export const ActForm = (props: ActFormProps) => (props.keep ? <KeptForm {...props} /> : <SentForm {...props} />)

/** Begins with what was typed before and could not be sent. */
function KeptForm(props: ActFormProps) {
  const draft = useKeptDraft(props.act)
  return <SentForm key={draft.values ? 'kept' : 'new'} {...props} values={draft.values ?? props.values} draft={draft} />
}

function SentForm(props: ActFormProps & { draft?: Draft }) {
  const { ui } = useWords()
  const id = useId().replaceAll(':', '')
  const ref = useRef<HTMLFormElement>(null)
  const hydrated = useHydrated()
  const request = useContext(RequestContext)
  const submit = useSubmit()
  const busy = useNavigation().state !== 'idle'
  const answered = useAnswer()
  const given = props.problem ?? answered
  const problem = given?.act === undefined || given.act === props.act || props.act === undefined ? given : undefined
  const { state, faults, refusal, differences, check, fetchReader } = useFormChecks({ ...props, id, ref, problem })
  const { draft } = props
  const { waiting, wait } = useSendWhenBack(ref)
  /** Typed on an earlier page: of that version, and the same request however often it is sent. */
  const kept = (name: string) => (problem ? undefined : draft?.values?.[name])
  const keep = () => draft?.keep(ref.current)
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { nativeEvent, currentTarget } = event
    if (busy || !(await check())) return
    if (draft) {
      keep()
      if (!(await canReach())) return wait()
    }
    const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
    submit(submitter instanceof HTMLButtonElement ? submitter : currentTarget, { encType: props.encType })
  }
  return (
    <FormContext.Provider value={state}>
      <Form
        ref={ref}
        id={id}
        method="post"
        action={props.action}
        encType={props.encType}
        className={props.narrow ? 'act-form narrow' : 'act-form'}
        noValidate={hydrated}
        onFocus={fetchReader}
        onInput={draft ? keep : undefined}
        onSubmit={send}
        onKeyDown={ignoreEnterWhileComposing}
      >
        {draft ? <DraftNotice draft={draft} waiting={waiting} /> : null}
        <ErrorSummary faults={faults} refusal={refusal} />
        {differences.length > 0 ? <Differences rows={differences} /> : null}
        {props.act === undefined ? null : <input type="hidden" name="act" value={props.act} />}
        {props.version === undefined ? null : (
          <input type="hidden" name="version" value={kept('version') ?? props.version} />
        )}
        {props.once ? <input type="hidden" name="request" value={kept('request') ?? request} /> : null}
        {props.children}
        <div className="form-end">
          <button type="submit" className={props.danger ? 'button danger' : 'button primary'} aria-disabled={busy}>
            {busy ? ui.form.saving : props.submitLabel}
          </button>
          {props.otherSubmit ? (
            <button type="submit" className="button" name={props.otherSubmit.name} value={props.otherSubmit.value}>
              {props.otherSubmit.label}
            </button>
          ) : null}
          {props.cancelTo ? (
            <Link className="button" to={props.cancelTo}>
              {ui.cancel}
            </Link>
          ) : null}
        </div>
      </Form>
    </FormContext.Provider>
  )
}

/** That it waits for the network, or that what was typed before is here again. */
function DraftNotice({ draft, waiting }: { draft: Draft; waiting: boolean }) {
  const { ui } = useWords()
  if (!waiting && draft.values === null) return null
  return (
    <div className={waiting ? 'notice warn draft' : 'notice draft'} role="status">
      <div>{waiting ? ui.draft.unsent : ui.draft.restored}</div>
      {waiting ? null : (
        <button type="button" className="button" onClick={draft.drop}>
          {ui.draft.drop}
        </button>
      )}
    </div>
  )
}

/** Enter that only picks a Chinese word must not send the form. */
function ignoreEnterWhileComposing(event: KeyboardEvent) {
  if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault()
}
