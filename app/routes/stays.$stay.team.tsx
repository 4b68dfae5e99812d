import { useLoaderData } from '@remix-run/react'
import { registerTeam } from '#acts/register-team.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { useAnswer } from '#ui/form-answer.ts'
import { DayField, TextField } from '#ui/inputs.tsx'
import { StayFormPage } from '#ui/stay-form-page.tsx'
import { stayForms } from '#views/stay-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(stayForms)
export const action = perform(registerTeam, (stay) => `/stays/${stay}`)
export const meta = titled((words) => words.stays.teamTitle)

export default function Team() {
  const { firm } = useLoaderData<typeof loader>()
  const { stays } = useWords()
  const answer = useAnswer()
  return (
    <StayFormPage
      title={stays.teamTitle}
      text={stays.help.register}
      schema={async () => (await import('#forms/stay.ts')).registerTeamForm.omit({ stay: true })}
      values={{ name: firm.name }}
      submitLabel={stays.act.register}
    >
      <TextField name="name" required maxLength={120} />
      <TextField name="code" maxLength={40} />
      {answer?.refusal?.code === 'firm.code-fails' ? <TextField name="codeReason" maxLength={200} /> : null}
      <DayField name="registeredOn" required />
    </StayFormPage>
  )
}
