import { useLoaderData } from '@remix-run/react'
import { correctResidence } from '#acts/correct-residence.server.ts'
import { withdrawResidence } from '#acts/withdraw-residence.server.ts'
import { arrivals } from '#domain/firm.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { FirmActPage } from '#ui/firm-act-page.tsx'
import { DayField, RadioField, TextField, TickField } from '#ui/inputs.tsx'
import { residenceFactView } from '#views/firm-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(residenceFactView)
export const action = performOneOf([
  offering(correctResidence, (firm) => `/firms/${firm}`),
  offering(withdrawResidence, (firm) => `/firms/${firm}`),
])
export const meta = titled((words) => words.firms.residences.correctTitle)

const typedForm = async () =>
  (await import('#forms/firm-residence.ts')).correctResidenceForm.omit({ firm: true, fact: true })

export default function CorrectResidence() {
  const { residence } = useLoaderData<typeof loader>()
  const { residences: words } = useWords().firms
  return (
    <FirmActPage
      title={words.correctTitle}
      text={words.correctText}
      schema={typedForm}
      act="correct-residence"
      labels={{
        fromOn: words.fromOn,
        toOn: words.toOn,
        presumed: words.presumed,
        arrival: words.arrival,
        place: words.place,
        why: words.why,
      }}
      values={{
        fromOn: residence.fromOn ?? '',
        toOn: residence.toOn ?? '',
        presumed: residence.presumed ? 'on' : '',
        arrival: residence.arrival,
        place: residence.place ?? '',
      }}
      submitLabel={words.submitCorrect}
      beside={<Withdraw />}
    >
      <DayField name="fromOn" />
      <TickField name="presumed" text={words.presumedText} />
      <DayField name="toOn" help={words.toHelp} />
      <RadioField
        name="arrival"
        required
        options={arrivals.map((value) => ({ value, label: words.arrivals[value] }))}
      />
      <TextField name="place" maxLength={60} />
      <TextField name="why" required maxLength={200} />
    </FirmActPage>
  )
}

function Withdraw() {
  const { residences: words } = useWords().firms
  return (
    <Card title={words.withdrawTitle}>
      <p className="quiet act-text">{words.withdrawText}</p>
      <ActForm
        act="withdraw-residence"
        schema={async () =>
          (await import('#forms/firm-residence.ts')).withdrawResidenceForm.omit({ firm: true, fact: true })
        }
        labels={{ why: words.why }}
        submitLabel={words.submitWithdraw}
        danger
      >
        <TextField name="why" required maxLength={200} />
      </ActForm>
    </Card>
  )
}
