import { Form, Link, useLoaderData } from '@remix-run/react'
import { settleLead } from '#acts/settle-lead.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { CodeField, KnownFirm } from '#ui/code-field.tsx'
import { useCodeNames } from '#ui/code-name.ts'
import { titled } from '#ui/document-title.ts'
import { useAnswer } from '#ui/form-answer.ts'
import { DayField, NumberField, SelectField, TextField, TickField } from '#ui/inputs.tsx'
import { Notice } from '#ui/notice.tsx'
import { ItemActTitle } from '#ui/pipeline-item.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { KindField, ReasonFields, RoomField } from '#ui/stay-fields.tsx'
import { settleLeadView } from '#views/lead-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(settleLeadView)
export const action = perform(settleLead, ({ lead }) => `/leads/${lead}`)
export const meta = titled((words) => words.leads.settleTitle)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function SettleLead() {
  const data = useLoaderData<typeof loader>()
  const { head, carrier, firm } = data
  const { leads } = useWords()
  return (
    <>
      <ItemActTitle title={leads.settleTitle} head={head} />
      <PickCarrier {...data} />
      {carrier === '' ? (
        <Notice>{leads.carrierFirst}</Notice>
      ) : (
        <Card>
          <p className="quiet act-text">{leads.settleText}</p>
          <ActForm
            once
            schema={async () => (await import('#forms/lead.ts')).settleLeadForm.omit({ lead: true })}
            labels={leads.settleLabel}
            values={data.values}
            version={head.version}
            submitLabel={leads.settle}
            cancelTo={`/leads/${head.id}`}
          >
            <input type="hidden" name="carrier" value={carrier} />
            <fieldset className="form-section">
              <legend>{leads.section.firm}</legend>
              {firm === null ? <NewFirm {...data} /> : <KnownOne firm={firm} today={data.today} />}
            </fieldset>
            <Stay {...data} />
          </ActForm>
        </Card>
      )}
    </>
  )
}

/** Another carrier has other rooms: it is chosen first. */
function PickCarrier({ carriers, carrier }: Data) {
  const { leads, ui } = useWords()
  return (
    <Form method="get" className="query card" key={carrier}>
      <div className="query-row">
        <div className="field">
          <label htmlFor="pick-carrier">{leads.settleLabel.carrier}</label>
          <select id="pick-carrier" className="input wide" name="carrier" defaultValue={carrier}>
            {carrier === '' ? <option value="">{ui.form.choose}</option> : null}
            {carriers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div className="acts">
          <button type="submit" className="button">
            {leads.pickCarrier}
          </button>
        </div>
      </div>
    </Form>
  )
}

function NewFirm({ lists, today }: Data) {
  const { leads } = useWords()
  const { options } = useCodeNames(lists)
  return (
    <>
      <KnownFirm />
      <TextField name="name" required maxLength={120} />
      <CodeField />
      <DayField name="registeredOn" max={today} />
      <SelectField name="industry" options={options('industry')} />
      <MovedIn today={today} help={leads.settleHelp.movedInOn} />
    </>
  )
}

/** A firm that the register has: it is taken as it is. */
function KnownOne({ firm, today }: { firm: NonNullable<Data['firm']>; today: string }) {
  const { leads } = useWords()
  const link = useFrameLink()
  return (
    <>
      <input type="hidden" name="firm" value={firm.id} />
      <input type="hidden" name="name" value={firm.name} />
      <p className="act-text">
        <Link to={link(`/firms/${firm.id}`)}>{firm.name}</Link> <span className="code">{firm.code}</span>
      </p>
      <p className="quiet act-text">{leads.known(firm.name)}</p>
      <MovedIn today={today} help={leads.settleHelp.movedInOn} />
    </>
  )
}

function MovedIn({ today, help }: { today: string; help: string }) {
  return (
    <>
      <DayField name="movedInOn" max={today} help={help} />
      <TextField name="movedInFrom" maxLength={60} />
    </>
  )
}

function Stay({ rooms }: Data) {
  const { leads, stays } = useWords()
  const { settleHelp: help } = leads
  const code = useAnswer()?.refusal?.code
  return (
    <fieldset className="form-section">
      <legend>{leads.section.stay}</legend>
      <p className="quiet act-text">{help.kind}</p>
      <KindField reserved />
      <RoomField rooms={rooms} />
      <NumberField name="area" unit="㎡" />
      <DayField name="from" required />
      <DayField name="to" help={help.to} />
      <TickField name="incubating" text={stays.help.incubating} />
      <ReasonFields entry={code === 'stay.entry-not-met'} placement={code === 'placement.reason-needed'} />
    </fieldset>
  )
}
