import { useLoaderData } from '@remix-run/react'
import { extendLease } from '#acts/extend-lease.server.ts'
import { addMonths } from '#domain/day.ts'
import { perform, show } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { DayField, TextField } from '#ui/inputs.tsx'
import { StayFormPage } from '#ui/stay-form-page.tsx'
import { stayForms } from '#views/stay-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(stayForms)
export const action = perform(extendLease, (stay) => `/stays/${stay}`)
export const meta = titled((words) => words.stays.extendTitle)

export default function Extend() {
  const { stay, on } = useLoaderData<typeof loader>()
  const { stays } = useWords()
  const reserved = stay.kind === 'reserved'
  const since = (reserved ? stay.toOn : stay.leaseEndOn) ?? stay.fromOn
  // Most leases run on by a year.
  const leaseEnd = addMonths(since > on || stay.leaseEndOn !== null ? since : on, reserved ? 1 : 12)
  return (
    <StayFormPage
      title={reserved ? stays.prolongTitle : stays.extendTitle}
      schema={async () => (await import('#forms/stay.ts')).extendLeaseForm.omit({ stay: true })}
      labels={reserved ? { leaseEnd: stays.field.until } : {}}
      values={{ leaseEnd, rentNote: stay.rentNote ?? '' }}
      submitLabel={reserved ? stays.act.prolong : stays.act.extend}
    >
      <DayField name="leaseEnd" required help={stays.help.extend(since)} />
      {reserved ? null : <TextField name="rentNote" maxLength={200} />}
    </StayFormPage>
  )
}
