import { Link, useLoaderData } from '@remix-run/react'
import { revealContact } from '#acts/reveal-contact.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { AnnualReportRisk, AnnualReports } from '#ui/annual-reports.tsx'
import { Card } from '#ui/card.tsx'
import { ChangeHistory } from '#ui/change-history.tsx'
import { titled } from '#ui/document-title.ts'
import { FirmCases } from '#ui/firm-cases.tsx'
import { FirmGaps } from '#ui/firm-gaps.tsx'
import { FirmMetrics } from '#ui/firm-metrics.tsx'
import { FirmOrigin } from '#ui/firm-origin.tsx'
import { FirmNeeds, FirmPapers, FirmServices, FirmTasks, FirmTrainings, FirmVisits } from '#ui/firm-support.tsx'
import { formatDay } from '#ui/format.ts'
import { Notice } from '#ui/notice.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { firmFileView } from '#views/firm-file.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'
import { Ladder } from './ladder.tsx'
import { Names } from './names.tsx'
import { Particulars } from './particulars.tsx'
import { Residences } from './residences.tsx'
import { Stays } from './stays.tsx'

export const loader = show(firmFileView)
/** Looking at a contact is an act: what it answers stays on the page until one leaves it. */
export const action = perform(revealContact, (revealed) => Response.json({ revealed }))
export const meta = titled((words, data) => nameIn(data) ?? words.firms.title)

function nameIn(data: unknown): string | null {
  const firm = typeof data === 'object' && data !== null && 'firm' in data ? data.firm : null
  const name = typeof firm === 'object' && firm !== null && 'nameOn' in firm ? firm.nameOn : null
  return typeof name === 'string' ? name : null
}

export type FirmFile = ReturnType<typeof useLoaderData<typeof loader>>

export default function FirmPage() {
  const file = useLoaderData<typeof loader>()
  const { firm, on, can } = file
  const { firms, operator } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const day = formatDay(on, language)
  return (
    <div className="firm-file">
      <PageTitle
        title={firm.nameOn}
        sub={<Marks file={file} />}
        crumbs={[{ label: firms.title, to: link('/firms') }]}
        acts={
          can.edit ? (
            <Link className="button" to={link(`/firms/${firm.id}/edit`)}>
              {firms.file.edit}
            </Link>
          ) : can.editIdentity ? (
            <Link className="button" to={link(`/firms/${firm.id}/identity`)}>
              {operator.identity.edit}
            </Link>
          ) : null
        }
      />
      {firm.awaitsCheck ? (
        <Notice
          tone="warn"
          acts={can.check ? <Link to={link(`/firms/${firm.id}/check`)}>{operator.check.go}</Link> : undefined}
        >
          {operator.check.awaits}
        </Notice>
      ) : null}
      {file.inDistrict || firm.awaitsCheck ? null : (
        <Notice tone="warn">
          {firms.file.notHere(day)}
          {firm.deregisteredOn === null ? null : (
            <>
              {' '}
              {firms.file.deregistered(formatDay(firm.deregisteredOn, language))}
              {language === 'zh' ? '。' : '.'}
            </>
          )}
        </Notice>
      )}
      {firm.nameOn === firm.name ? null : <Notice>{firms.file.nowCalled(firm.name)}</Notice>}
      <SectionNav file={file} />
      <div id="recognitions">
        <Ladder file={file} />
      </div>
      <Cultivation file={file} />
      <Work file={file} />
      <div id="particulars">
        <Particulars file={file} />
        <div className="grid two">
          <Residences file={file} />
          <Names file={file} />
        </div>
      </div>
      {file.origin ? <FirmOrigin firm={firm.id} origin={file.origin} /> : null}
      <div id="stays">
        <Stays file={file} />
      </div>
      <div id="changes">
        <ChangeHistory
          changes={file.changes}
          all={link(`/firms/${firm.id}/history`)}
          lists={file.lists}
          officers={file.officers}
        />
      </div>
    </div>
  )
}

/** The parts of the page that this person sees, by name. */
function SectionNav({ file: { cases, gaps, metrics, support, changes: told } }: { file: FirmFile }) {
  const words = useWords()
  const parts = [
    { id: 'recognitions', label: words.firms.recognitions.title, seen: true },
    { id: 'cases', label: words.cases.firmCases, seen: cases !== null },
    { id: 'gaps', label: words.firms.file.gaps, seen: gaps !== null },
    { id: 'metrics', label: words.frame.nav.metrics, seen: metrics !== null },
    { id: 'tasks', label: words.tasks.section.title, seen: support?.can.tasks === true },
    { id: 'services', label: words.support.section.title, seen: support !== null },
    { id: 'visits', label: words.visits.section.title, seen: support !== null },
    { id: 'needs', label: words.needs.section.title, seen: support !== null },
    { id: 'trainings', label: words.trainings.section.title, seen: support !== null },
    { id: 'papers', label: words.firms.file.papers, seen: support !== null },
    { id: 'particulars', label: words.firms.file.particulars, seen: true },
    { id: 'stays', label: words.firms.stays.title, seen: true },
    { id: 'changes', label: words.changes.title, seen: told.length > 0 },
  ]
  return (
    <nav className="section-nav" aria-label={words.firms.file.parts}>
      {parts
        .filter(({ seen }) => seen)
        .map(({ id, label }) => (
          <a key={id} href={`#${id}`}>
            {label}
          </a>
        ))}
    </nav>
  )
}

/** The firm's way up: open cases, what the next rungs still lack, its figures, and what its certificate owes. */
function Cultivation({ file: { firm, cases, gaps, metrics, upkeep } }: { file: FirmFile }) {
  const words = useWords()
  return (
    <>
      {cases ? (
        <div id="cases">
          <FirmCases firm={firm.id} {...cases} />
        </div>
      ) : null}
      {gaps ? (
        <div id="gaps">
          <FirmGaps gaps={gaps} />
        </div>
      ) : null}
      {metrics ? (
        <div id="metrics">
          <FirmMetrics firm={firm.id} {...metrics} />
        </div>
      ) : null}
      {upkeep ? (
        <Card title={words.tasks.rule['annual-report']} note={<AnnualReportRisk reports={upkeep.reports} />}>
          <AnnualReports reports={upkeep.reports} />
        </Card>
      ) : null}
    </>
  )
}

/** What the bureau does with it. */
function Work({ file: { support: shown } }: { file: FirmFile }) {
  if (shown === null) return null
  return (
    <>
      {shown.can.tasks ? (
        <div id="tasks">
          <FirmTasks shown={shown} />
        </div>
      ) : null}
      <div className="grid two">
        <div id="services">
          <FirmServices shown={shown} />
        </div>
        <div id="visits">
          <FirmVisits shown={shown} />
        </div>
        <div id="needs">
          <FirmNeeds shown={shown} />
        </div>
        <div id="trainings">
          <FirmTrainings shown={shown} />
        </div>
      </div>
      <div id="papers">
        <FirmPapers shown={shown} />
      </div>
    </>
  )
}

/** The code with its standing, and the tags given. */
function Marks({ file: { firm } }: { file: FirmFile }) {
  const { firms, ui } = useWords()
  return (
    <span className="title-marks">
      <span className="code">{firm.code ?? `${firms.column.code}${ui.colon}${ui.none}`}</span>
      {firm.codeStanding === 'to-verify' ? (
        <span className="confidence" title={firm.codeReason ? firms.file.codeReason(firm.codeReason) : undefined}>
          {firms.standing['to-verify']}
        </span>
      ) : null}
      {(firm.tags ?? []).map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </span>
  )
}
