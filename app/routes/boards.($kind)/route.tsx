import { Link, useLoaderData, useLocation, useRevalidator } from '@remix-run/react'
import { casePurposes } from '#domain/case.ts'
import { rungOfKind } from '#domain/ladder.ts'
import { recognitionKinds } from '#domain/recognition.ts'
import { boardFilterNames } from '#forms/case-list-choices.ts'
import { show } from '#server/guard.server.ts'
import { fetchMore, sendMove } from '#ui/board-exchange.ts'
import { CaseBoard } from '#ui/case-board.tsx'
import { useCodeNames } from '#ui/code-name.ts'
import { ConfidenceMark } from '#ui/confidence.tsx'
import { titled } from '#ui/document-title.ts'
import { formatDay, formatNumber } from '#ui/format.ts'
import { paramsWithout, searchWith } from '#ui/list-url.ts'
import { Notice } from '#ui/notice.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { QueryForm, QuerySelect, QueryText } from '#ui/query-form.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { caseBoardView } from '#views/case-board.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(caseBoardView)
export const meta = titled((words) => words.cases.boards)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function CaseBoardPage() {
  const data = useLoaderData<typeof loader>()
  const { kind, columns, on, today, can } = data
  const { cases, terms } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { search } = useLocation()
  const { revalidate } = useRevalidator()
  const day = formatDay(on, language)
  return (
    <div className="list">
      <KindTabs {...data} />
      <BoardFilters {...data} />
      <PageTitle
        title={cases.boards}
        sub={
          <>
            {terms.kind[kind]} {cases.board.sub(day)}{' '}
            {data.confidence === 'default' ? <ConfidenceMark kind="working" /> : null}
          </>
        }
        acts={
          <>
            {can.move ? (
              <Link className="button primary" to={`/cases/new?kind=${kind}`}>
                {cases.open}
              </Link>
            ) : null}
            <Link className="button" to={`/cases${searchWith(search, { kind, more: null })}`}>
              {cases.board.list}
            </Link>
            <Link className="button" to={`/stages?kind=${kind}`}>
              {cases.board.stageSettings}
            </Link>
          </>
        }
      />
      {on < today ? <Notice>{cases.board.past(day)}</Notice> : null}
      <CaseBoard
        key={kind}
        label={`${cases.boards} ${terms.kind[kind]}`}
        columns={columns}
        movable={can.move}
        pageOf={(id) => link(`/cases/${id}`)}
        moveFormOf={(id, to) => `/cases/${id}/move?back=board${to ? `&to=${to}` : ''}`}
        moreOf={(column, shown) => searchWith(search, { more: `${column}~${shown + 50}` })}
        move={({ id, version }, to) => sendMove(`/boards/${kind}/moves`, { case: id, version: String(version), to })}
        more={(column, last) => fetchMore(`/boards/${kind}/columns/${column}`, last, search)}
        wayOut={({ code, to }, id) =>
          code === 'case.gate' ? { to: `/cases/${id}/move?back=board&to=${to}`, label: cases.board.withReason } : null
        }
        refresh={revalidate}
      />
      {can.move ? (
        <p className="board-keys">
          {cases.board.keys}
          {language === 'zh' ? '：' : ': '}
          {cases.board.keysText}
        </p>
      ) : null}
    </div>
  )
}

/** One board a kind, from the lowest rung up; the filters go along. */
function KindTabs({ kind, tabs }: Data) {
  const { cases } = useWords()
  const language = useLanguage()
  const { search } = useLocation()
  const kept = paramsWithout(search, ['more'])
  const asked = kept.length > 0 ? `?${new URLSearchParams(kept).toString()}` : ''
  return (
    <nav className="kind-tabs" aria-label={cases.kinds}>
      {recognitionKinds.map((one) => (
        <Link
          key={one}
          to={`/boards/${one}${asked}`}
          aria-current={one === kind ? 'page' : undefined}
          data-rung={rungOfKind[one] ?? undefined}
        >
          {cases.shortKind[one]}
          <small>{formatNumber(tabs.find((tab) => tab.kind === one)?.cases ?? 0, language)}</small>
        </Link>
      ))}
    </nav>
  )
}

function BoardFilters({ query, choices }: Data) {
  const { cases } = useWords()
  const { filter } = cases
  const { options } = useCodeNames(choices)
  const more = (
    <>
      <QuerySelect name="industry" label={filter.industry} value={query.industry ?? ''} options={options('industry')} />
      <QuerySelect name="zone" label={filter.zone} value={query.zone ?? ''} options={options('zone')} />
    </>
  )
  return (
    <QueryForm more={more} moreInUse={boardFilterNames.some((name) => /industry|zone/.test(name) && query[name])}>
      <QueryText name="q" label={filter.q} value={query.q} placeholder={filter.qHint} wide />
      <QuerySelect
        name="officer"
        label={filter.officer}
        value={query.officer ?? ''}
        options={[
          ...choices.officers.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'none', label: filter.noOfficer },
        ]}
      />
      <QuerySelect
        name="purpose"
        label={filter.purpose}
        value={query.purpose ?? ''}
        options={casePurposes.map((one) => ({ value: one, label: cases.purpose[one] }))}
      />
      <QuerySelect
        name="slow"
        label={filter.slow}
        value={query.slow ?? ''}
        options={[{ value: '1', label: filter.slowOnly }]}
      />
    </QueryForm>
  )
}
