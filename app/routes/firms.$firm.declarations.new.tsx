import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { declare } from '#acts/declare.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { FirmActPage } from '#ui/firm-act-page.tsx'
import { DayField, RadioField, TextField } from '#ui/inputs.tsx'
import { searchWith } from '#ui/list-url.ts'
import { declareView } from '#views/firm-gaps.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(declareView)
export const action = perform(declare, (firm) => ({ to: `/firms/${firm}/gaps`, notice: 'declare' }))
export const meta = titled((words) => words.eligibility.gaps.declareTitle)

export default function Declare() {
  const { subjects, today, all } = useLoaderData<typeof loader>()
  const { eligibility } = useWords()
  const { search } = useLocation()
  const { gaps, subject } = eligibility
  return (
    <FirmActPage
      title={gaps.declareTitle}
      text={gaps.declareText}
      schema={async () => (await import('#forms/eligibility.ts')).declareFields}
      labels={{ ...subject, statedOn: gaps.statedOn, source: gaps.source }}
      values={{ statedOn: today }}
      submitLabel={gaps.declare}
      beside={
        <p>
          <Link to={searchWith(search, { all: all ? null : '1' })}>{all ? gaps.onlyMissing : gaps.showAll}</Link>
        </p>
      }
    >
      <div className="wide-labels">
        <DayField name="statedOn" required max={today} />
        <TextField name="source" maxLength={200} help={gaps.sourceHelp} />
        {subjects.map((one) => (
          <RadioField
            key={one}
            name={one}
            options={[
              { value: 'yes', label: eligibility.yes },
              { value: 'no', label: eligibility.no },
              { value: '', label: gaps.leaveOpen },
            ]}
          />
        ))}
      </div>
    </FirmActPage>
  )
}
