import { Link, useLoaderData } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { CaseStateTag } from '#ui/case-state.tsx'
import { CaseTasks } from '#ui/case-tasks.tsx'
import { ChangeHistory } from '#ui/change-history.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { type Fact, Facts } from '#ui/facts.tsx'
import { formatDay, formatNumber } from '#ui/format.ts'
import { Notice } from '#ui/notice.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { caseFileView } from '#views/case-file.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'
import { StageLog } from './stage-log.tsx'

export const loader = show(caseFileView)
export const meta = titled((words) => words.cases.title)

export type CaseFile = ReturnType<typeof useLoaderData<typeof loader>>

export default function CasePage() {
  const file = useLoaderData<typeof loader>()
  const { case: of, there, can } = file
  const { cases, terms } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  return (
    <div className="case-file">
      <PageTitle
        title={`${of.firm.name} ${cases.shortKind[of.kind]}`}
        sub={
          <span className="title-marks">
            <CaseStateTag end={file.ended ? of.end : null} slow={there?.slow ?? false} />
            {there ? cases.file.inStage(there[language]) : null}
          </span>
        }
        crumbs={[
          { label: cases.title, to: link('/cases') },
          { label: terms.kind[of.kind], to: link(`/boards/${of.kind}`) },
        ]}
        acts={can.edit ? <Acts {...file} /> : null}
      />
      {file.ended && of.end ? (
        <Notice tone={of.end === 'recognised' ? 'good' : 'plain'}>
          {cases.file.endedAs(cases.end[of.end], formatDay(file.ended.on, language))}
          {of.endWhy ? ` ${of.endWhy}` : null}
        </Notice>
      ) : null}
      <Card title={cases.file.facts}>
        <Facts facts={useFacts(file)} />
      </Card>
      <div className="grid two-five">
        <NextGate {...file} />
        <StageLog file={file} />
      </div>
      {file.tasks ? <CaseTasks case={of.id} tasks={file.tasks} /> : null}
      <ChangeHistory changes={file.changes} officers={file.officers} />
    </div>
  )
}

function Acts({ case: of, can }: CaseFile) {
  const { cases } = useWords()
  const to = (act: string) => `/cases/${of.id}/${act}`
  return (
    <>
      {of.end === null ? (
        <>
          <Link className="button primary" to={to('move')}>
            {cases.file.move}
          </Link>
          <Link className="button" to={to('end')}>
            {cases.file.close}
          </Link>
          <Link className="button" to={to('edit')}>
            {cases.file.edit}
          </Link>
        </>
      ) : null}
      {can.undo ? (
        <Link className="button" to={to('undo')}>
          {cases.file.undo}
        </Link>
      ) : null}
    </>
  )
}

function useFacts({ case: of, there, renews, recognition, life }: CaseFile): Fact[] {
  const { cases, terms } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const certificate = (one: CaseFile['renews']) =>
    one && (
      <>
        <Link to={link(`/recognitions/${one.fact}`)}>{one.number ?? cases.file.recognition}</Link>{' '}
        {one.until ? <span className="quiet">{cases.lapsesOn(one.until)}</span> : null}
      </>
    )
  return [
    { term: cases.label.firm, value: <Link to={link(`/firms/${of.firm.id}`)}>{of.firm.name}</Link> },
    { term: cases.label.kind, value: terms.kind[of.kind] },
    { term: cases.label.purpose, value: cases.purpose[of.purpose] },
    { term: cases.label.officer, value: of.officerName ?? <span className="quiet">{cases.nobody}</span> },
    {
      term: cases.column.stage,
      value: there && (
        <>
          {there[language]} <span className="quiet">{cases.daysInStage(formatNumber(there.days, language))}</span>{' '}
          {there.slow && there.slowAfterDays !== null ? (
            <Tag tone="warn">{cases.slowAfter(there.slowAfterDays)}</Tag>
          ) : null}
        </>
      ),
    },
    { term: cases.label.expectedOn, value: of.expectedOn && <DayText day={of.expectedOn} /> },
    {
      term: cases.label.openedOn,
      value: (
        <>
          <DayText day={of.openedOn} /> <span className="quiet">{cases.file.life(formatNumber(life, language))}</span>
        </>
      ),
    },
    {
      term: `${cases.label.year} / ${cases.label.batchName}`,
      value: [of.year, of.batchName].filter(Boolean).join(' '),
    },
    { term: cases.file.renews, value: certificate(renews) },
    { term: cases.file.recognition, value: certificate(recognition) },
    { term: cases.label.note, value: [of.note, of.byRule ? cases.byRule : null].filter(Boolean).join(' ') },
  ]
}

/** What the next stage asks, each with its answer and the reason in a word. */
function NextGate({ next, ended }: CaseFile) {
  const { cases } = useWords()
  const language = useLanguage()
  const tones = { met: 'good', 'not-met': 'bad', 'not-known': 'plain' } as const
  return (
    <Card title={next ? cases.file.gateOf(next[language]) : cases.file.gate}>
      {next === null ? (
        <p className="quiet">{ended ? cases.file.gateNone : cases.file.last}</p>
      ) : next.judged.length === 0 ? (
        <p className="quiet">{cases.file.gateNone}</p>
      ) : (
        <>
          <ul className="gate">
            {next.judged.map(({ key, answer }) => (
              <li key={key}>
                <Tag tone={tones[answer]}>{cases.answer[answer]}</Tag>
                {cases.requirement[key]}
              </li>
            ))}
          </ul>
          <p className="help">{cases.file.gateNote}</p>
        </>
      )}
    </Card>
  )
}
