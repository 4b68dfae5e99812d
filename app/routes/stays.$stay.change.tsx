import { useLoaderData } from '@remix-run/react'
import { changeStay } from '#acts/change-stay.server.ts'
import { m2Of } from '#domain/area.ts'
import { laterOf } from '#domain/stay.ts'
import { perform, show } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { useAnswer } from '#ui/form-answer.ts'
import { DayField } from '#ui/inputs.tsx'
import { IncubatingField, KindField, LongCycleField, ReasonFields, TakesFields } from '#ui/stay-fields.tsx'
import { StayFormPage } from '#ui/stay-form-page.tsx'
import { stayForms } from '#views/stay-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(stayForms)
export const action = perform(changeStay, (stay) => `/stays/${stay}`)
export const meta = titled((words) => words.stays.changeTitle)

export default function Change() {
  const { stay, unit, on } = useLoaderData<typeof loader>()
  const { stays } = useWords()
  const answer = useAnswer()
  return (
    <StayFormPage
      title={stays.changeTitle}
      schema={async () => (await import('#forms/stay.ts')).changeStayForm.omit({ stay: true })}
      values={{
        on: laterOf(on, stay.fromOn),
        kind: stay.kind,
        area: stay.areaCent === null ? '' : String(m2Of(stay.areaCent)),
        desks: String(stay.desks ?? ''),
        incubating: stay.incubating ? 'on' : '',
        longCycle: stay.longCycle ? 'on' : '',
      }}
      submitLabel={stays.act.change}
    >
      <DayField name="on" required help={stays.help.change} />
      <KindField />
      <TakesFields kind={unit?.kind ?? 'office'} />
      <IncubatingField />
      <LongCycleField />
      <ReasonFields entry={answer?.refusal?.code === 'stay.entry-not-met'} placement={false} />
    </StayFormPage>
  )
}
