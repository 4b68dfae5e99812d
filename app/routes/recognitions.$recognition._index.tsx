import { Link, useLoaderData } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { ConfidenceMark } from '#ui/confidence.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { type Fact, Facts } from '#ui/facts.tsx'
import { formatInstant } from '#ui/format.ts'
import { Notice } from '#ui/notice.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { RecognitionStateTag } from '#ui/recognition-state.tsx'
import { RecognitionTimeline } from '#ui/recognition-timeline.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { recognitionFileView } from '#views/recognition-file.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(recognitionFileView)
export const meta = titled((words) => words.recognitions.fileTitle)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function RecognitionFile() {
  const data = useLoaderData<typeof loader>()
  const { recognitions: words, terms } = useWords()
  const link = useFrameLink()
  const { recognition, firm } = data
  return (
    <>
      <PageTitle
        title={terms.kind[recognition.kind]}
        sub={recognition.number}
        crumbs={[
          { label: words.title, to: link('/recognitions') },
          { label: firm.name, to: link(`/firms/${firm.id}`) },
        ]}
        acts={data.mayChange ? <Acts {...data} /> : undefined}
      />
      {data.finding ? <Notice tone="warn">{words.oddNumber[data.finding]}</Notice> : null}
      <Card>
        <Facts facts={useFacts(data)} />
      </Card>
      <Card title={words.timeline} note={words.timelineNote}>
        <RecognitionTimeline
          recognitions={data.timeline}
          on={data.on}
          to={(fact) => link(`/recognitions/${fact}`)}
          current={recognition.fact}
        />
      </Card>
      <Card title={words.history} note={words.historyNote}>
        <Wordings wordings={data.wordings} />
      </Card>
    </>
  )
}

function Acts({ recognition }: Data) {
  const { recognitions: words } = useWords()
  const link = useFrameLink()
  const to = (act: string) => link(`/recognitions/${recognition.fact}/${act}`)
  return (
    <>
      <Link className="button" to={to('correct')}>
        {words.correct}
      </Link>
      {recognition.revokedOn === null ? (
        <Link className="button danger" to={to('revoke')}>
          {words.revoke}
        </Link>
      ) : null}
      <Link className="button" to={to('withdraw')}>
        {words.withdraw}
      </Link>
    </>
  )
}

function useFacts({ recognition, firm, rule, state }: Data): Fact[] {
  const { recognitions: words, terms, ui } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const facts: Fact[] = [
    { term: words.label.firm, value: <Link to={link(`/firms/${firm.id}`)}>{firm.name}</Link> },
    { term: words.column.state, value: <RecognitionStateTag state={state} /> },
    { term: words.column.kind, value: `${terms.kind[recognition.kind]}${ui.comma}${terms.form[recognition.form]}` },
    { term: words.label.number, value: recognition.number },
    { term: words.column.issued, value: <DayText day={recognition.issuedOn} /> },
    {
      term: words.column.until,
      value: recognition.validUntil === null ? words.openEnd : <DayText day={recognition.validUntil} />,
    },
    { term: words.column.route, value: terms.route[recognition.route] },
    { term: words.column.authority, value: recognition.authority },
    { term: words.column.batch, value: recognition.batchName },
    { term: words.column.notice, value: recognition.notice },
    { term: words.rule, value: rule ? <RuleName rule={rule} english={language === 'en'} /> : null },
    { term: words.column.source, value: recognition.source },
  ]
  if (recognition.revokedOn === null) return facts
  return [
    ...facts,
    { term: words.column.revoked, value: <DayText day={recognition.revokedOn} /> },
    { term: words.revokedBecause, value: recognition.revokedWhy },
  ]
}

function RuleName({ rule, english }: { rule: NonNullable<Data['rule']>; english: boolean }) {
  const unsure = rule.confidence === 'uncertain' ? 'unverified' : rule.confidence === 'default' ? 'working' : null
  return (
    <>
      {english ? rule.titleEn : rule.titleZh} {rule.docNo} {unsure ? <ConfidenceMark kind={unsure} /> : null}
    </>
  )
}

function Wordings({ wordings }: Pick<Data, 'wordings'>) {
  const { recognitions: words, ui } = useWords()
  return (
    <div className="scroll">
      <table className="plain-table nowrap">
        <thead>
          <tr>
            {[
              words.recordedAt,
              words.recordedBy,
              words.column.number,
              words.column.issued,
              words.column.until,
              words.column.revoked,
              words.why,
            ].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {wordings.map((one, at) => (
            <tr key={one.id}>
              <td className="nowrap">
                {formatInstant(one.recordedAt)} {one.present ? <Tag tone="good">{words.present}</Tag> : null}
              </td>
              <td>{one.recordedBy ?? ui.unknown}</td>
              <td>{one.number ?? ui.none}</td>
              <td>
                <DayText day={one.issuedOn} short />
              </td>
              <td>{one.validUntil === null ? words.openEnd : <DayText day={one.validUntil} short />}</td>
              <td>
                <DayText day={one.revokedOn} short />
              </td>
              <td>{one.why ?? (at === wordings.length - 1 ? words.firstEntry : ui.none)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
