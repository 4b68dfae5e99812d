import { useLoaderData } from '@remix-run/react'
import { setTarget } from '#acts/set-target.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { TargetFields } from '#ui/target-fields.tsx'
import { planFile } from '#views/plan-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(planFile)
export const action = perform(setTarget, () => '/targets')
export const meta = titled((words) => words.targets.newTarget)

export default function NewTarget() {
  const { plan, openMeasures } = useLoaderData<typeof loader>()
  const { targets } = useWords()
  const list = useFrameLink()('/targets')
  return (
    <>
      <PageTitle title={targets.newTarget} sub={plan.title} crumbs={[{ label: targets.title, to: list }]} />
      <Card>
        {openMeasures.length === 0 ? (
          <EmptyState title={targets.none} hint={targets.more} />
        ) : (
          <ActForm
            once
            schema={async () => (await import('#forms/plan.ts')).setTargetForm.omit({ plan: true })}
            labels={targets.field}
            values={{ comparison: '>=', levels: ['national', 'provincial'] }}
            submitLabel={targets.save}
            cancelTo={list}
          >
            <TargetFields open={openMeasures} />
          </ActForm>
        )}
      </Card>
    </>
  )
}
