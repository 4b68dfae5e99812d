import { addPlan } from '#acts/add-plan.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { PlanFields } from '#ui/target-fields.tsx'
import { newPlan } from '#views/plan-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(newPlan)
export const action = perform(addPlan, (plan) => `/targets/${plan}/targets/new`)
export const meta = titled((words) => words.targets.newPlan)

export default function NewPlan() {
  const { targets } = useWords()
  const list = useFrameLink()('/targets')
  return (
    <>
      <PageTitle title={targets.newPlan} crumbs={[{ label: targets.title, to: list }]} />
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/plan.ts')).addPlanForm}
          labels={targets.plan}
          submitLabel={targets.save}
          cancelTo={list}
        >
          <PlanFields />
        </ActForm>
      </Card>
    </>
  )
}
