import type { RefusalDetail } from '#domain/refusal-code.ts'
import { Facts } from '#ui/facts.tsx'
import { useWords } from '#words/words.tsx'

export type JournalEntryShown = {
  position: number
  refusal: string | null
  detail: Record<string, unknown> | null
  osUser: string | null
  request: string | null
  hash: string
  changes: { kind: string; record: string; fields: { name: string; before: string; after: string }[] }[]
}

/** What one act was in full: why it was refused, what it changed, and where it stands in the chain. */
export function JournalDetail({ entry }: { entry: JournalEntryShown }) {
  const { journal: words, refusal, ui } = useWords()
  const sentences: Readonly<Record<string, (detail: RefusalDetail) => string>> = refusal
  const sentence = entry.refusal ? sentences[entry.refusal] : undefined
  // Only what needs no detail can be said again: the journal keeps the code.
  const reason = sentence?.length === 0 ? sentence({}) : ''
  const details = Object.entries(entry.detail ?? {})
  return (
    <details className="journal-detail">
      <summary>{words.detail}</summary>
      <Facts
        facts={[
          { term: words.position, value: `${entry.position}` },
          ...(entry.refusal ? [{ term: words.reason, value: `${reason} ${entry.refusal}`.trim() }] : []),
          ...details.map(([term, value]) => ({
            term: words.details[term] ?? term,
            value: typeof value === 'string' ? value : JSON.stringify(value),
          })),
          ...(entry.osUser ? [{ term: words.osUser, value: entry.osUser }] : []),
          ...(entry.request ? [{ term: words.request, value: entry.request }] : []),
          { term: words.hash, value: entry.hash },
        ]}
      />
      {entry.changes
        .filter((one) => one.fields.length > 0)
        .map((one) => (
          <table key={`${one.kind}-${one.record}`} className="plain-table">
            <thead>
              <tr>
                <th scope="col">{words.kinds[one.kind] ?? one.kind}</th>
                <th scope="col">{words.before}</th>
                <th scope="col">{words.after}</th>
              </tr>
            </thead>
            <tbody>
              {one.fields.map((field) => (
                <tr key={field.name}>
                  <th scope="row">{field.name}</th>
                  <td>{field.before || ui.none}</td>
                  <td>{field.after || ui.none}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
    </details>
  )
}
