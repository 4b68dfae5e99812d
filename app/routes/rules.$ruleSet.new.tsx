import { useLoaderData } from '@remix-run/react'
import { addRuleVersion } from '#acts/add-rule-version.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { RuleVersionFields, useVersionLabels } from '#ui/rule-version-fields.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { newRuleVersionView } from '#views/rule-pages.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(newRuleVersionView)
export const action = perform(addRuleVersion, (ruleSet) => ({ to: `/rules/${ruleSet}`, notice: 'add-rule-version' }))
export const meta = titled((words) => words.eligibility.rules.newTitle)

export default function NewRuleVersion() {
  const { head, fields } = useLoaderData<typeof loader>()
  const { rules } = useWords().eligibility
  const language = useLanguage()
  const link = useFrameLink()
  const labels = useVersionLabels(fields)
  const page = link(`/rules/${head.key}`)
  const title = language === 'zh' ? head.zh : head.en
  return (
    <>
      <PageTitle
        title={rules.newTitle}
        sub={title}
        crumbs={[
          { label: rules.title, to: link('/rules') },
          { label: title, to: page },
        ]}
      />
      <Card>
        <p className="quiet act-text">{rules.newText}</p>
        <ActForm
          once
          schema={async () => (await import('#forms/eligibility.ts')).ruleVersionFields}
          labels={labels}
          values={{ confidence: 'seen' }}
          submitLabel={rules.save}
          cancelTo={page}
        >
          <RuleVersionFields fields={fields} />
        </ActForm>
      </Card>
    </>
  )
}
