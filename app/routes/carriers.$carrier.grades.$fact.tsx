import { useLoaderData } from '@remix-run/react'
import { correctGrade } from '#acts/correct-grade.server.ts'
import { revokeGrade } from '#acts/revoke-grade.server.ts'
import { withdrawGrade } from '#acts/withdraw-grade.server.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { GradeFields } from '#ui/carrier-grades.tsx'
import { ChangeHistory } from '#ui/change-history.tsx'
import { titled } from '#ui/document-title.ts'
import { DayField, TextField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { carrierGradeFile } from '#views/carrier-grades.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(carrierGradeFile)
const back = (_: unknown, { carrier }: Record<string, string | undefined>) => `/carriers/${carrier}`
export const action = performOneOf([
  offering(correctGrade, back),
  offering(revokeGrade, back),
  offering(withdrawGrade, back),
])
export const meta = titled((words) => words.carriers.grades.correctTitle)

const own = { carrier: true, fact: true } as const

export default function Grade() {
  const { carrier, wording, revoked, values, changes } = useLoaderData<typeof loader>()
  const { carriers } = useWords()
  const { grades: words, save, help } = carriers
  const page = useFrameLink()(`/carriers/${carrier.id}`)
  const opened = <input type="hidden" name="wording" value={wording} />
  const why = <TextField name="why" required maxLength={200} help={help.why} />
  return (
    <>
      <PageTitle title={words.correctTitle} crumbs={[{ label: carrier.name, to: page }]} />
      <Card title={words.correctTitle}>
        <ActForm
          act="correct-grade"
          once
          schema={async () => (await import('#forms/carrier-grade.ts')).correctGradeForm.omit(own)}
          labels={words.field}
          values={values}
          submitLabel={save}
          cancelTo={page}
        >
          {opened}
          <GradeFields />
          {revoked ? <DayField name="revokedOn" help={words.help.revokedOn} /> : null}
          {why}
        </ActForm>
      </Card>
      {revoked ? null : (
        <Card title={words.revoke}>
          <ActForm
            act="revoke-grade"
            schema={async () => (await import('#forms/carrier-grade.ts')).revokeGradeForm.omit(own)}
            labels={words.field}
            submitLabel={words.revoke}
            danger
          >
            {opened}
            <DayField name="revokedOn" required help={words.help.revokedOn} />
            {why}
          </ActForm>
        </Card>
      )}
      <Card title={words.withdraw} note={words.withdrawText}>
        <ActForm
          act="withdraw-grade"
          schema={async () => (await import('#forms/carrier-grade.ts')).withdrawGradeForm.omit(own)}
          labels={words.field}
          submitLabel={words.withdraw}
          danger
        >
          {opened}
          {why}
        </ActForm>
      </Card>
      <ChangeHistory changes={changes} />
    </>
  )
}
