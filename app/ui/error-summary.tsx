import { useWords } from '#words/words.tsx'

export type FieldFault = { id: string; label: string; message: string }

/** How many things are wrong, and a way to each; or the one sentence of a refusal. */
export function ErrorSummary({ faults, refusal }: { faults: readonly FieldFault[]; refusal?: string }) {
  const { ui } = useWords()
  if (faults.length === 0 && !refusal) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1}>
      <strong>{refusal ?? ui.form.errors(faults.length)}</strong>
      {faults.length > 0 ? (
        <ul>
          {faults.map(({ id, label, message }) => (
            <li key={id}>
              <a href={`#${id}`}>{label}</a>
              {ui.colon}
              {message}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
