import { Link, useLoaderData } from '@remix-run/react'
import { gapReviewMonths } from '#domain/support.ts'
import { show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { formatDay, formatNumber } from '#ui/format.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useListLink } from '#ui/use-list-link.ts'
import { gapClosureView } from '#views/gap-closure.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(gapClosureView)
export const meta = titled((words) => words.support.closure)

/** Did the gap close within so many months: counts from records. */
export default function GapClosure() {
  const { rows, months, on } = useLoaderData<typeof loader>()
  const { support, today } = useWords()
  const language = useLanguage()
  const list = useListLink()
  const { closureHead } = support
  return (
    <>
      <PageTitle
        title={support.closure}
        sub={formatDay(on, language)}
        crumbs={[{ label: support.title, to: list('/support') }]}
        acts={
          <nav className="switch" aria-label={today.whose}>
            {gapReviewMonths.map((one) => (
              <Link
                key={one}
                className="button"
                to={list('/support/gaps', { months: String(one) })}
                aria-current={one === months ? 'page' : undefined}
              >
                {support.closureMonths(String(one))}
              </Link>
            ))}
          </nav>
        }
      />
      <Card>
        <p className="quiet act-text">{support.closureNote}</p>
        {rows.length === 0 ? (
          <p className="quiet">{support.closureEmpty}</p>
        ) : (
          <div className="scroll">
            <table className="plain-table steady">
              <thead>
                <tr>
                  <th scope="col">{support.column.condition}</th>
                  {(['referrals', 'gaps', 'closed', 'open', 'notKnown', 'notYet'] as const).map((key) => (
                    <th key={key} scope="col" className="number">
                      {key === 'referrals' ? support.column.given : closureHead[key]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.condition}>
                    <th scope="row">{support.gap[row.condition]}</th>
                    {(['referrals', 'gaps', 'closed', 'open', 'notKnown', 'notYet'] as const).map((key) => (
                      <td key={key} className="number">
                        {formatNumber(row[key], language)}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Card>
    </>
  )
}
