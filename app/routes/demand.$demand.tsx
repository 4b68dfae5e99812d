import { Link, useLoaderData } from '@remix-run/react'
import { closeDemand } from '#acts/close-demand.server.ts'
import { editDemand } from '#acts/edit-demand.server.ts'
import { reopenDemand } from '#acts/reopen-demand.server.ts'
import { demandOutcomes } from '#domain/space-match.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { ChangeHistory } from '#ui/change-history.tsx'
import { ConfirmForm } from '#ui/confirm-form.tsx'
import { DayText } from '#ui/day-text.tsx'
import { DemandFields } from '#ui/demand-fields.tsx'
import { DemandArea, DemandWho } from '#ui/demand-shown.tsx'
import { titled } from '#ui/document-title.ts'
import { Facts } from '#ui/facts.tsx'
import { formatNumber } from '#ui/format.ts'
import { DayField, SelectField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { SpaceMatches } from '#ui/space-matches.tsx'
import { Tag } from '#ui/tag.tsx'
import { demandFileView } from '#views/demand-list.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

const here = (demand: string) => `/demand/${demand}`
export const loader = show(demandFileView)
export const action = performOneOf([
  offering(closeDemand, here),
  offering(editDemand, here),
  offering(reopenDemand, here),
])
export const meta = titled((words) => words.demands.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>
const own = { demand: true } as const

export default function Demand() {
  const file = useLoaderData<typeof loader>()
  const { demands } = useWords()
  const link = useFrameLink()
  return (
    <>
      <PageTitle
        title={<DemandWho {...file} />}
        sub={
          <Tag tone={file.open ? 'warn' : 'plain'}>
            {file.open ? demands.state.open : file.outcome ? demands.outcome[file.outcome] : demands.state.closed}
          </Tag>
        }
        crumbs={[{ label: demands.title, to: link('/demand') }]}
      />
      <Wish file={file} />
      {file.open ? <SpaceMatches {...file} firm={file.firm?.id ?? file.demand.name ?? ''} /> : null}
      {file.mayEdit ? file.demand.closedOn === null ? <Forms file={file} /> : <Reopen file={file} /> : null}
      <ChangeHistory changes={file.changes} officers={file.officers} />
    </>
  )
}

function Wish({ file: { demand, firm, officerName } }: { file: Data }) {
  const { demands, carriers } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const { column } = demands
  const kinds: Readonly<Record<string, string>> = carriers.kind
  return (
    <Card title={demands.facts}>
      <Facts
        facts={[
          {
            term: column.who,
            value: firm === null ? demand.name : <Link to={link(`/firms/${firm.id}`)}>{firm.name}</Link>,
          },
          { term: column.area, value: <DemandArea {...demand} /> },
          { term: column.kinds, value: demand.kinds?.map((kind) => kinds[kind] ?? kind).join('、') || demands.any },
          {
            term: column.power,
            value: demand.powerKw === null ? demands.any : `${formatNumber(demand.powerKw, language)} kW`,
          },
          {
            term: column.load,
            value: demand.loadKg === null ? demands.any : `${formatNumber(demand.loadKg, language)} kg/㎡`,
          },
          { term: column.from, value: <DayText day={demand.fromOn} /> },
          { term: column.officer, value: officerName },
          { term: demands.field.note, value: demand.note },
          { term: column.closed, value: <DayText day={demand.closedOn} /> },
        ]}
      />
    </Card>
  )
}

const areaField = (areaCent: number | null) => (areaCent === null ? '' : String(areaCent / 100))

function Forms({ file: { demand, firm, officers, today } }: { file: Data }) {
  const { demands } = useWords()
  const choices = {
    officer: officers.map(({ id, name }) => ({ value: id, label: name })),
    outcome: demandOutcomes.map((one) => ({ value: one, label: demands.outcome[one] })),
  }
  return (
    <>
      <Card title={demands.close}>
        <ActForm
          act="close-demand"
          schema={async () => (await import('#forms/demand.ts')).closeDemandForm.omit(own)}
          labels={demands.field}
          values={{ closedOn: today }}
          version={demand.version}
          submitLabel={demands.close}
        >
          <DayField name="closedOn" required max={today} />
          <SelectField name="outcome" required options={choices.outcome} />
        </ActForm>
      </Card>
      <Card title={demands.edit}>
        <ActForm
          act="edit-demand"
          schema={async () => (await import('#forms/demand.ts')).editDemandForm.omit(own)}
          labels={demands.field}
          values={{
            who: firm?.id ?? demand.name ?? '',
            least: areaField(demand.leastCent),
            most: areaField(demand.mostCent),
            kinds: demand.kinds ?? [],
            powerKw: demand.powerKw === null ? '' : String(demand.powerKw),
            loadKg: demand.loadKg === null ? '' : String(demand.loadKg),
            from: demand.fromOn,
            officer: demand.officer ?? '',
            note: demand.note ?? '',
          }}
          choices={choices}
          version={demand.version}
          submitLabel={demands.save}
        >
          <DemandFields firm={firm ? { ...firm, code: null } : undefined} officers={officers} />
        </ActForm>
      </Card>
    </>
  )
}

function Reopen({ file: { demand } }: { file: Data }) {
  const { demands } = useWords()
  return (
    <Card title={demands.reopen}>
      <ConfirmForm
        text={demands.reopenText}
        submitLabel={demands.reopen}
        fields={{ act: 'reopen-demand', version: demand.version }}
      />
    </Card>
  )
}
