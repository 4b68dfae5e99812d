import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { caseChoices, gapStates } from '#domain/gap-list.ts'
import { judgedKinds } from '#domain/standards/rule-conditions.ts'
import { gapColumns, startMost } from '#forms/gap-list-choices.ts'
import { show } from '#server/guard.server.ts'
import { useCodeNames } from '#ui/code-name.ts'
import { useTelling } from '#ui/condition-table.tsx'
import { conditionName, missingText } from '#ui/condition-words.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatDay, formatNumber } from '#ui/format.ts'
import { EffortTag, ShortList } from '#ui/gap-mark.tsx'
import { KeptParams } from '#ui/kept-params.tsx'
import { ListFrame } from '#ui/list-frame.tsx'
import { paramsWithout, searchWith } from '#ui/list-url.ts'
import { QueryForm, QuerySelect, QueryText } from '#ui/query-form.tsx'
import { ScoreMark } from '#ui/score-table.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { gapListView } from '#views/gap-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(gapListView)
export const meta = titled((words) => words.eligibility.list.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Gaps() {
  const data = useLoaderData<typeof loader>()
  const { on, query, rows, total, page, can, ruleSet } = data
  const { eligibility, terms } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { search } = useLocation()
  const columns = useGapColumns(data)
  const { list } = eligibility
  return (
    <ListFrame
      title={list.title}
      sub={list.sub(formatDay(on, language), terms.kind[query.kind])}
      query={<Filters {...data} />}
      columns={columns}
      pager={{ total, page, size: query.size }}
      acts={
        <>
          {can.start && query.state !== null && total > 0 && total <= startMost ? (
            <a className="button" href={`/gaps/start${searchWith(search, { kind: query.kind, all: '1', page: null })}`}>
              {list.startAll(formatNumber(total, language))}
            </a>
          ) : null}
          {ruleSet ? (
            <Link className="button" to={link(`/rules/${ruleSet}`)}>
              {list.rules}
            </Link>
          ) : null}
          {can.export ? (
            <>
              <a className="button" href={`/gaps/export/xlsx${search}`} download>
                {list.export} xlsx
              </a>
              <a className="button" href={`/gaps/export/csv${search}`} download>
                csv
              </a>
            </>
          ) : null}
        </>
      }
    >
      <States {...data} />
      <DataTable
        caption={list.caption}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        defaultSort="state"
        empty={<EmptyState title={ruleSet === null ? list.noRule : list.empty} />}
        select={
          can.start
            ? { label: (row) => row.name, acts: (form) => <StartPicked form={form} kind={query.kind} /> }
            : undefined
        }
      />
    </ListFrame>
  )
}

/** Leads the picked rows to the preview: nothing is written by it. */
function StartPicked({ form, kind }: { form: string; kind: string }) {
  const { list } = useWords().eligibility
  const { search } = useLocation()
  const kept = paramsWithout(search, ['page', 'size', 'column', 'all', 'kind'])
  return (
    <>
      {[...kept, ['kind', kind]].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} form={form} />
      ))}
      <button type="submit" className="button primary" form={form} formMethod="get" formAction="/gaps/start">
        {list.start}
      </button>
    </>
  )
}

/** How many stand how far; each leads to its list. */
function States({ counts, all, query, readyWithoutCase }: Data) {
  const { eligibility } = useWords()
  const language = useLanguage()
  const { search } = useLocation()
  const shown = gapStates.filter((state) => state !== 'due' || query.kind === 'tech-sme')
  const to = (state: string | null, inCase: string | null = null) =>
    searchWith(search, { state, case: inCase, page: null })
  return (
    <nav className="gap-states" aria-label={eligibility.list.state}>
      <Link to={to(null)} aria-current={query.state === null && query.case === null ? 'true' : undefined}>
        {eligibility.list.all} <b>{formatNumber(all, language)}</b>
      </Link>
      {shown.map((state) => (
        <Link
          key={state}
          to={to(state)}
          title={eligibility.stateHint[state]}
          aria-current={query.state === state && query.case === null ? 'true' : undefined}
        >
          {eligibility.state[state]} <b>{formatNumber(counts[state] ?? 0, language)}</b>
        </Link>
      ))}
      <Link
        to={to('ready', 'none')}
        aria-current={query.state === 'ready' && query.case === 'none' ? 'true' : undefined}
      >
        {eligibility.list.readyNoCase(formatNumber(readyWithoutCase, language))}
      </Link>
    </nav>
  )
}

function Filters({ query, conditions, choices }: Data) {
  const telling = useTelling()
  const { eligibility, terms } = telling.words
  const { list } = eligibility
  const { options } = useCodeNames(choices)
  return (
    <QueryForm
      moreInUse={query.industry !== null || query.zone !== null || query.case !== null}
      more={
        <>
          <QuerySelect
            name="case"
            label={list.case}
            value={query.case ?? ''}
            options={caseChoices.map((one) => ({ value: one, label: one === 'open' ? list.caseOpen : list.caseNone }))}
          />
          <QuerySelect
            name="industry"
            label={list.industry}
            value={query.industry ?? ''}
            options={options('industry')}
          />
          <QuerySelect name="zone" label={list.zone} value={query.zone ?? ''} options={options('zone')} />
        </>
      }
    >
      {query.state === null ? null : <KeptParams params={[['state', query.state]]} />}
      <QueryText name="q" label={list.q} value={query.q} placeholder={list.qHint} wide />
      <div className="field">
        <label htmlFor="q-kind">{list.kind}</label>
        <select id="q-kind" className="input" name="kind" defaultValue={query.kind}>
          {judgedKinds.map((kind) => (
            <option key={kind} value={kind}>
              {terms.kind[kind]}
            </option>
          ))}
        </select>
      </div>
      <QuerySelect
        name="short"
        label={list.condition}
        value={query.short ?? ''}
        options={(conditions ?? []).map((key) => ({ value: key, label: `${key} ${conditionName(key, telling)}` }))}
      />
      <QuerySelect
        name="officer"
        label={list.officer}
        value={query.officer ?? ''}
        options={[
          ...choices.officers.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'none', label: list.noOfficer },
        ]}
      />
    </QueryForm>
  )
}

type Row = Data['rows'][number]

function useGapColumns({ choices }: Data): Column<Row>[] {
  const telling = useTelling()
  const { words, language } = telling
  const { eligibility } = words
  const { list } = eligibility
  const { nameOf } = useCodeNames(choices)
  const link = useFrameLink()
  const { search } = useLocation()
  const kind = new URLSearchParams(search).get('kind')
  const heads: Record<(typeof gapColumns)[number]['key'], [head: string, cell: Column<Row>['cell']]> = {
    firm: [
      list.firm,
      (row) => (
        <a
          className="clip"
          href={`${link(`/firms/${row.id}/gaps`)}${kind ? `${link('').includes('?') ? '&' : '?'}kind=${kind}` : ''}`}
          title={row.name}
        >
          {row.name}
        </a>
      ),
    ],
    state: [list.state, (row) => <EffortTag effort={row.effort} />],
    short: [list.short, (row) => (row.short.length === 0 ? null : <ShortList short={row.short} />)],
    missing: [
      list.missing,
      (row) =>
        row.missing.length === 0 ? null : (
          <span title={row.missing.map((one) => missingText(one, telling)).join('\n')}>
            {eligibility.missingCount(formatNumber(row.missing.length, language))}
          </span>
        ),
    ],
    score: [list.score, (row) => row.score && <ScoreMark {...row.score} />],
    case: [list.case, (row) => row.case && <a href={link(`/cases/${row.case}`)}>{list.caseOpen}</a>],
    officer: [list.officer, (row) => row.officer],
    industry: [list.industry, (row) => nameOf('industry', row.industry)],
    zone: [list.zone, (row) => nameOf('zone', row.zone)],
    code: [list.code, (row) => row.code && <span className="code">{row.code}</span>],
  }
  return gapColumns.map((column) => ({ ...column, head: heads[column.key][0], cell: heads[column.key][1] }))
}
