import { Form, Link, useLoaderData, useLocation } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { useCodeNames } from '#ui/code-name.ts'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { formatDay } from '#ui/format.ts'
import { KeptParams } from '#ui/kept-params.tsx'
import { paramsWithout, searchWith } from '#ui/list-url.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { QueryField, QuerySelect } from '#ui/query-form.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { type CohortPage, cohortView } from '#views/cohorts.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'
import { ClimbTable } from './climbs.tsx'
import { CohortFirms } from './firms.tsx'
import { Flows } from './flows.tsx'
import { FunnelTable } from './funnel.tsx'

export const loader = show(cohortView)
export const meta = titled((words) => words.cohorts.title)

export default function Cohorts() {
  const data = useLoaderData<typeof loader>()
  const { cohorts: words } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const day = (one: string) => formatDay(one, language)
  const nobody = data.cohorts.every(({ entered }) => entered === 0)
  return (
    <div className="list cohorts">
      <Period {...data} />
      <PageTitle
        title={words.title}
        sub={words.sub(day(data.from), day(data.to), day(data.on))}
        acts={
          <Link className="button" to={link('/forecast')}>
            {words.forecast}
          </Link>
        }
      />
      {nobody ? (
        <Card>
          <EmptyState title={words.empty} hint={words.funnel.rule} />
        </Card>
      ) : (
        <FunnelTable {...data} />
      )}
      {data.list === null ? null : <CohortFirms {...data} list={data.list} />}
      <Flows {...data} />
      <ClimbTable {...data} />
    </div>
  )
}

function Period({ from, to, on, presets, zone, industry, lists }: CohortPage) {
  const { cohorts: words } = useWords()
  const { pathname, search } = useLocation()
  const { options } = useCodeNames(lists)
  const asked = ['from', 'to', 'zone', 'industry', 'page', 'list']
  return (
    <Form key={search} method="get" action={pathname} className="query card" role="search">
      <KeptParams params={paramsWithout(search, asked)} />
      <div className="query-row">
        <QueryField id="cohort-from" label={words.from}>
          <input id="cohort-from" className="input" type="date" name="from" defaultValue={from} max={on} required />
        </QueryField>
        <QueryField id="cohort-to" label={words.to}>
          <input id="cohort-to" className="input" type="date" name="to" defaultValue={to} max={on} required />
        </QueryField>
        <QuerySelect name="zone" label={words.zone} value={zone ?? undefined} options={options('zone')} />
        <QuerySelect
          name="industry"
          label={words.industry}
          value={industry ?? undefined}
          options={options('industry')}
        />
        <button type="submit" className="button primary">
          {words.apply}
        </button>
      </div>
      <nav className="periods" aria-label={words.presets}>
        {presets.map((preset, index) => (
          <Link
            key={`${preset.from} ${preset.to}`}
            to={searchWith(search, { from: preset.from, to: preset.to, page: null, list: null })}
            aria-current={preset.from === from && preset.to === to ? 'true' : undefined}
          >
            {index === 0 ? words.sincePlan : words.year(preset.to.slice(0, 4))}
          </Link>
        ))}
      </nav>
    </Form>
  )
}
