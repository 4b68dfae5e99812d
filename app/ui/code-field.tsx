import { Link, useActionData } from '@remix-run/react'
import { type FocusEvent, type FormEvent, useState } from 'react'
import { isKeepable, judgeCode, needsReason, normaliseCode } from '#domain/credit-code.ts'
import { Field } from '#ui/field.tsx'
import { type FormProblem, oneValue, useFormState } from '#ui/form-context.ts'
import { TextField } from '#ui/inputs.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useHydrated } from '#ui/use-hydrated.ts'
import { useWords } from '#words/words.tsx'

/** 统一社会信用代码: what its checks say, what was probably meant, and, where it fails, why it is kept all the same. */
export function CodeField({ required }: { required?: boolean }) {
  const { form: words } = useWords().firms
  const form = useFormState()
  const [code, setCode] = useState(oneValue(form.value('code')))
  const { onBlur, ...registered } = form.register('code')
  const judged = judgeCode(code)
  const failing = judged.shape !== 'empty' && needsReason(judged)
  const judgeWhenWhole = (event: FormEvent<HTMLInputElement>) => {
    const { value } = event.currentTarget
    if (failing || normaliseCode(value).length === 18) setCode(value)
  }
  const judgeOnLeaving = (event: FocusEvent<HTMLInputElement>) => {
    setCode(event.target.value)
    return onBlur?.(event)
  }
  return (
    <>
      <Field name="code" required={required} help={required ? undefined : words.codeHelp}>
        {(wiring) => (
          <>
            <input
              className="input"
              type="text"
              autoComplete="off"
              maxLength={40}
              defaultValue={oneValue(form.value('code'))}
              {...registered}
              {...wiring}
              onInput={judgeWhenWhole}
              onBlur={judgeOnLeaving}
            />
            <Judgement code={code} control={wiring.id} onTake={setCode} />
          </>
        )}
      </Field>
      {failing && isKeepable(judged) ? (
        <TextField name="codeReason" maxLength={200} help={words.codeReasonHelp} />
      ) : null}
    </>
  )
}

/** The finding in words. The suggestion is a button: here it fills the field, without JavaScript it sends the form with it. */
function Judgement({ code, control, onTake }: { code: string; control: string; onTake: (code: string) => void }) {
  const { firms } = useWords()
  const hydrated = useHydrated()
  const { finding, suggestion } = judgeCode(code)
  if (finding === 'empty') return null
  const take = () => {
    const input = document.getElementById(control)
    if (!(input instanceof HTMLInputElement) || suggestion === null) return
    input.value = suggestion
    onTake(suggestion)
    input.focus()
  }
  return (
    <p className={finding === 'valid' ? 'code-hint good' : 'code-hint'} role="status">
      {firms.codeFinding[finding]}
      {suggestion === null ? null : (
        <button
          type={hydrated ? 'button' : 'submit'}
          className="link-button"
          name="codeMeant"
          value={suggestion}
          onClick={hydrated ? take : undefined}
        >
          {firms.takeSuggestion(suggestion)}
        </button>
      )}
    </p>
  )
}

/** Where a code or name is taken: a way to the firm that has it. */
export function KnownFirm() {
  const { firms } = useWords()
  const link = useFrameLink()
  const refusal = useActionData<FormProblem>()?.refusal
  if (refusal?.code !== 'firm.code-known' && refusal?.code !== 'firm.name-known') return null
  return (
    <p className="code-hint">
      <Link to={link(`/firms/${refusal.detail.firm}`)}>{firms.openFirm(String(refusal.detail.name))}</Link>
    </p>
  )
}
