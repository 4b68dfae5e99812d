import { Link, useLoaderData } from '@remix-run/react'
import { correctStay } from '#acts/correct-stay.server.ts'
import { endStay } from '#acts/end-stay.server.ts'
import { withdrawStay } from '#acts/withdraw-stay.server.ts'
import { m2Of } from '#domain/area.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { ChangeHistory } from '#ui/change-history.tsx'
import { titled } from '#ui/document-title.ts'
import { DayField, TextField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { DepartureField, StayFields } from '#ui/stay-fields.tsx'
import { stayFile } from '#views/stay-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(stayFile)
export const action = performOneOf([
  offering(endStay, (_, { stay }) => `/stays/${stay}`),
  offering(correctStay, (_, { stay }) => `/stays/${stay}`),
  offering(withdrawStay, (carrier) => `/carriers/${carrier}`),
])
export const meta = titled((words) => words.carriers.stays)

type Data = ReturnType<typeof useLoaderData<typeof loader>>
const own = { stay: true } as const

export default function Stay() {
  const file = useLoaderData<typeof loader>()
  const { stay, firm, carrier } = file
  const { carriers } = useWords()
  const link = useFrameLink()
  return (
    <>
      <PageTitle
        title={carriers.stayTitle(firm.name)}
        sub={<Link to={link(`/firms/${firm.id}`)}>{firm.code ?? firm.name}</Link>}
        crumbs={[
          { label: carriers.title, to: link('/carriers') },
          { label: carrier.name, to: link(`/carriers/${carrier.id}`) },
        ]}
      />
      {stay.toOn === null ? <End file={file} /> : null}
      <Correct file={file} />
      <Card title={carriers.withdrawStay} note={carriers.withdrawStayText}>
        <ActForm
          act="withdraw-stay"
          schema={async () => (await import('#forms/stay.ts')).withdrawStayForm.omit(own)}
          labels={carriers.stay}
          submitLabel={carriers.withdrawStay}
          danger
        >
          <input type="hidden" name="wording" value={stay.id} />
          <TextField name="why" required maxLength={200} />
        </ActForm>
      </Card>
      <ChangeHistory changes={file.changes} />
    </>
  )
}

function End({ file: { stay, on } }: { file: Data }) {
  const { carriers } = useWords()
  return (
    <Card title={carriers.endStay}>
      <ActForm
        act="end-stay"
        schema={async () => (await import('#forms/stay.ts')).endStayForm.omit(own)}
        labels={carriers.stay}
        values={{ on }}
        submitLabel={carriers.endStay}
      >
        <input type="hidden" name="wording" value={stay.id} />
        <DayField name="on" required help={carriers.stayHelp.on} />
        <DepartureField required />
      </ActForm>
    </Card>
  )
}

function Correct({ file: { stay, rooms } }: { file: Data }) {
  const { carriers } = useWords()
  return (
    <Card title={carriers.correctStay}>
      <ActForm
        act="correct-stay"
        once
        schema={async () => (await import('#forms/stay.ts')).correctStayForm.omit(own)}
        labels={carriers.stay}
        values={{
          unit: stay.unit ?? '',
          kind: stay.kind,
          incubating: stay.incubating ? 'on' : '',
          area: stay.areaCent === null ? '' : String(m2Of(stay.areaCent)),
          from: stay.fromOn,
          to: stay.toOn ?? '',
          departure: stay.departure ?? '',
          note: stay.note ?? '',
        }}
        submitLabel={carriers.save}
      >
        <input type="hidden" name="wording" value={stay.id} />
        <StayFields rooms={rooms} />
        <DepartureField />
        <TextField name="why" required maxLength={200} help={carriers.help.why} />
      </ActForm>
    </Card>
  )
}
