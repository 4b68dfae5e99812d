import { Form, Link, useNavigation } from '@remix-run/react'
import type { FormEvent, ReactNode } from 'react'
import { KeptParams } from '#ui/kept-params.tsx'
import { useWords } from '#words/words.tsx'

/** Yes or no to one act, on a page or in a dialog: says what will happen, is sent once, and offers the way back. */
export function ConfirmForm(props: {
  text: ReactNode
  submitLabel: string
  /** What is posted beside the answer: the act, the version. */
  fields?: Readonly<Record<string, string | number>>
  action?: string
  danger?: boolean
  cancelTo?: string
  onCancel?: () => void
}) {
  const { ui } = useWords()
  const busy = useNavigation().state !== 'idle'
  const sendOnce = (event: FormEvent) => {
    if (busy) event.preventDefault()
  }
  const fields = Object.entries(props.fields ?? {}).map(([name, value]): [string, string] => [name, String(value)])
  return (
    <Form method="post" action={props.action} onSubmit={sendOnce}>
      <KeptParams params={fields} />
      <div>{props.text}</div>
      <div className="form-end">
        <button type="submit" className={props.danger ? 'button danger' : 'button primary'} aria-disabled={busy}>
          {busy ? ui.form.saving : props.submitLabel}
        </button>
        {props.onCancel ? (
          <button type="button" className="button" onClick={props.onCancel}>
            {ui.cancel}
          </button>
        ) : props.cancelTo ? (
          <Link className="button" to={props.cancelTo}>
            {ui.cancel}
          </Link>
        ) : null}
      </div>
    </Form>
  )
}
