import { Notice } from '#ui/notice.tsx'
import { useHydrated } from '#ui/use-hydrated.ts'
import { useWords } from '#words/words.tsx'

/** A one-time link, in this one answer and nowhere else. */
export function IssuedReportLink({ path, text }: { path: string; text: string }) {
  const { ask: words } = useWords().metrics
  const hydrated = useHydrated()
  return (
    <Notice tone="good">
      <p>{text}</p>
      <output className="one-time-link" aria-label={words.label}>
        {`${hydrated ? window.location.origin : ''}${path}`}
      </output>
    </Notice>
  )
}

export type LinkOfFirm = { firm: string; name: string; code: string | null; path: string; expiresAt: string }

/** Links for several firms: to be taken along as a workbook from this one answer. */
export function IssuedReportLinks({ links }: { links: readonly LinkOfFirm[] }) {
  const { ask: words } = useWords().metrics
  const hydrated = useHydrated()
  return (
    <Notice
      tone="good"
      acts={
        // A plain form: what it answers is a file, not a page.
        <form method="post" action="/metrics/links">
          <input type="hidden" name="origin" value={hydrated ? window.location.origin : ''} />
          {links.map(({ firm, path }) => (
            <input key={firm} type="hidden" name={`link-${firm}`} value={path} />
          ))}
          <button type="submit" className="button primary">
            {words.download}
          </button>
        </form>
      }
    >
      {words.issuedMany(links.length)}
    </Notice>
  )
}
