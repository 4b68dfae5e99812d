import { useLoaderData } from '@remix-run/react'
import { endStay } from '#acts/end-stay.server.ts'
import { addDays } from '#domain/day.ts'
import { perform, show } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { useAnswer } from '#ui/form-answer.ts'
import { DayField } from '#ui/inputs.tsx'
import { DepartureField, GraduationField, NextCarrierFields, ReasonFields } from '#ui/stay-fields.tsx'
import { StayFormPage } from '#ui/stay-form-page.tsx'
import { stayForms } from '#views/stay-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(stayForms)
export const action = perform(endStay, (stay) => `/stays/${stay}`)
export const meta = titled((words) => words.stays.leaveTitle)

export default function Leave() {
  const { stay, carriers, on } = useLoaderData<typeof loader>()
  const { stays } = useWords()
  const code = useAnswer()?.refusal?.code
  const reserved = stay.kind === 'reserved'
  return (
    <StayFormPage
      title={reserved ? stays.cancelTitle : stays.leaveTitle}
      schema={async () => (await import('#forms/stay.ts')).endStayForm.omit({ stay: true })}
      values={{ on: on > stay.fromOn ? on : addDays(stay.fromOn, 1), departure: 'left' }}
      submitLabel={reserved ? stays.act.cancel : stays.act.leave}
    >
      <DayField name="on" required help={stays.help.leave} />
      {reserved ? (
        <input type="hidden" name="departure" value="left" />
      ) : (
        <>
          <DepartureField required />
          <GraduationField />
          {carriers.length > 0 ? <NextCarrierFields carriers={carriers} /> : null}
          <ReasonFields entry={code === 'stay.entry-not-met'} placement={code === 'placement.reason-needed'} />
        </>
      )}
    </StayFormPage>
  )
}
