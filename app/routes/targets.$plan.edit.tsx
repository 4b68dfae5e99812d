import { useLoaderData } from '@remix-run/react'
import { editPlan } from '#acts/edit-plan.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { PlanFields } from '#ui/target-fields.tsx'
import { planFile } from '#views/plan-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(planFile)
export const action = perform(editPlan, () => '/targets')
export const meta = titled((words) => words.targets.editPlan)

export default function EditPlan() {
  const { plan } = useLoaderData<typeof loader>()
  const { targets } = useWords()
  const list = useFrameLink()('/targets')
  return (
    <>
      <PageTitle title={targets.editPlan} crumbs={[{ label: targets.title, to: list }]} />
      <Card>
        <ActForm
          schema={async () => (await import('#forms/plan.ts')).editPlanForm.omit({ plan: true })}
          labels={targets.plan}
          version={plan.version}
          values={{
            name: plan.name,
            title: plan.title,
            baseOn: plan.baseOn,
            endOn: plan.endOn,
            source: plan.source ?? '',
          }}
          submitLabel={targets.save}
          cancelTo={list}
        >
          <PlanFields />
        </ActForm>
      </Card>
    </>
  )
}
