import { Link, useLoaderData } from '@remix-run/react'
import { checkFirm } from '#acts/check-firm.server.ts'
import { checkVerdicts } from '#forms/firm-check-choices.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { Facts } from '#ui/facts.tsx'
import { formatInstant } from '#ui/format.ts'
import { DayField, ProseField, RadioField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { firmCheckView } from '#views/firm-check.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(firmCheckView)
export const action = perform(checkFirm, (firm) => (firm === null ? '/firms?awaiting=1' : `/firms/${firm}`))
export const meta = titled((words) => words.operator.check.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function CheckFirm() {
  const data = useLoaderData<typeof loader>()
  const { firm, by } = data
  const { firms, operator } = useWords()
  const link = useFrameLink()
  return (
    <>
      <PageTitle
        title={operator.check.title}
        sub={firm.name}
        crumbs={[
          { label: firms.title, to: link('/firms') },
          { label: firm.name, to: link(`/firms/${firm.id}`) },
        ]}
      />
      <Card title={firm.name} note={by ? operator.check.enteredAt(formatInstant(firm.createdAt), by.name) : undefined}>
        <Entered data={data} />
      </Card>
      <Alike data={data} />
      {firm.awaitsCheck ? <Verdict data={data} /> : null}
    </>
  )
}

function Entered({ data: { firm, stays } }: { data: Data }) {
  const { firms, operator } = useWords()
  const link = useFrameLink()
  return (
    <Facts
      facts={[
        { term: firms.form.code, value: firm.code },
        { term: firms.form.codeReason, value: firm.codeReason },
        { term: firms.form.registeredOn, value: firm.registeredOn ? <DayText day={firm.registeredOn} /> : null },
        { term: operator.enter.address, value: firm.address },
        {
          term: firms.stays.title,
          value: stays.map(({ stay, carrierName }) => (
            <Link key={stay} to={link(`/stays/${stay}`)}>
              {carrierName}{' '}
            </Link>
          )),
        },
      ]}
    />
  )
}

/** Whether it was entered twice is the first thing to look at. */
function Alike({ data: { alike } }: { data: Data }) {
  const { operator, ui } = useWords()
  const link = useFrameLink()
  return (
    <Card title={operator.check.alike} note={operator.check.alikeNote}>
      {alike.length === 0 ? <p className="quiet">{operator.check.noneAlike}</p> : null}
      <ul className="today-rows">
        {alike.map((one) => (
          <li key={one.id}>
            <Link to={link(`/firms/${one.id}`)}>{one.name}</Link>
            <span className="quiet code">{one.code ?? ui.none}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Verdict({ data: { firm, known } }: { data: Data }) {
  const { operator } = useWords()
  const { check } = operator
  return (
    <Card title={check.verdict}>
      <ActForm
        schema={async () => (await import('#forms/firm-check.ts')).checkFirmForm.omit({ firm: true })}
        labels={{ verdict: check.verdict, fromOn: check.fromOn, note: check.note }}
        values={{ verdict: 'in-district', fromOn: known ? '' : (firm.registeredOn ?? '') }}
        version={firm.version}
        submitLabel={check.submit}
      >
        <RadioField
          name="verdict"
          required
          options={checkVerdicts.map((value) => ({ value, label: check.verdicts[value] }))}
        />
        {known ? null : <DayField name="fromOn" help={check.fromOnHelp} />}
        <ProseField name="note" rows={2} help={check.noteHelp} />
      </ActForm>
    </Card>
  )
}
