import { Form, Link, useLocation } from '@remix-run/react'
import { formatNumber } from '#ui/format.ts'
import { KeptParams } from '#ui/kept-params.tsx'
import { pageSizes, paramsWithout, searchWith } from '#ui/list-url.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export type PagerProps = { total: number; page: number; size: number }

/** How many there are in all, which page this is, and ways to another; links and a GET form only. */
export function Pager({ total, page, size }: PagerProps) {
  const { ui } = useWords()
  const language = useLanguage()
  const { pathname, search } = useLocation()
  const pages = Math.max(1, Math.ceil(total / size))
  const to = (target: number) => searchWith(search, { page: target === 1 ? null : String(target) })
  return (
    <div className="pager">
      <b>{ui.list.total(formatNumber(total, language))}</b>
      <nav className="sizes" aria-label={ui.list.perPage}>
        {ui.list.perPage}
        {pageSizes.map((one) => (
          <Link
            key={one}
            to={searchWith(search, { size: String(one), page: null })}
            aria-current={one === size ? 'true' : undefined}
            aria-label={`${ui.list.perPage} ${one}`}
          >
            {one}
          </Link>
        ))}
      </nav>
      <nav className="pages" aria-label={ui.list.pages}>
        <Step to={page > 1 ? to(page - 1) : null} label={ui.list.previous} />
        <span>{ui.list.pageOf(page, pages)}</span>
        <Step to={page < pages ? to(page + 1) : null} label={ui.list.next} />
      </nav>
      {pages > 2 ? (
        <Form method="get" action={pathname}>
          <KeptParams params={paramsWithout(search, ['page'])} />
          <label htmlFor="jump">{ui.list.jump}</label>
          <input id="jump" className="input" type="number" name="page" min={1} max={pages} required />
          <button type="submit" className="button">
            {ui.list.go}
          </button>
        </Form>
      ) : null}
    </div>
  )
}

const Step = ({ to, label }: { to: string | null; label: string }) =>
  to === null ? <span className="off">{label}</span> : <Link to={to}>{label}</Link>
