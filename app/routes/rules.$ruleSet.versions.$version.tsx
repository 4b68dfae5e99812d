import { useLoaderData } from '@remix-run/react'
import { correctRuleVersion } from '#acts/correct-rule-version.server.ts'
import { withdrawRuleVersion } from '#acts/withdraw-rule-version.server.ts'
import { thresholdField, typedThreshold } from '#domain/threshold-entry.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { TextField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { RuleVersionFields, useVersionLabels } from '#ui/rule-version-fields.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { ruleVersionView } from '#views/rule-pages.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(ruleVersionView)
export const action = performOneOf([
  offering(correctRuleVersion, (ruleSet) => ({ to: `/rules/${ruleSet}`, notice: 'correct-rule-version' })),
  offering(withdrawRuleVersion, (ruleSet) => ({ to: `/rules/${ruleSet}`, notice: 'withdraw-rule-version' })),
])
export const meta = titled((words) => words.eligibility.rules.correctTitle)

export default function RuleVersion() {
  const { head, fields, version } = useLoaderData<typeof loader>()
  const { rules } = useWords().eligibility
  const language = useLanguage()
  const link = useFrameLink()
  const labels = useVersionLabels(fields)
  const page = link(`/rules/${head.key}`)
  const title = language === 'zh' ? head.zh : head.en
  const set = fields.flatMap(({ key, unit }): [string, string][] => {
    const value = version.thresholds[key]
    return value === undefined ? [] : [[thresholdField(key), typedThreshold(value, unit)]]
  })
  return (
    <>
      <PageTitle
        title={rules.correctTitle}
        sub={title}
        crumbs={[
          { label: rules.title, to: link('/rules') },
          { label: title, to: page },
        ]}
      />
      <Card>
        <p className="quiet act-text">{rules.correctText}</p>
        <ActForm
          act="correct-rule-version"
          schema={async () => (await import('#forms/eligibility.ts')).ruleVersionCorrection}
          labels={labels}
          values={{
            effectiveFrom: version.effectiveFrom,
            docNo: version.docNo ?? '',
            source: version.source ?? '',
            confidence: version.confidence,
            ...Object.fromEntries(set),
          }}
          submitLabel={rules.save}
          cancelTo={page}
        >
          <input type="hidden" name="wording" value={version.wording} />
          <RuleVersionFields fields={fields} />
          <TextField name="why" required maxLength={200} />
        </ActForm>
      </Card>
      <Card title={rules.withdrawTitle}>
        <p className="quiet act-text">{rules.withdrawText}</p>
        <ActForm
          act="withdraw-rule-version"
          schema={async () =>
            (await import('#forms/eligibility.ts')).withdrawRuleVersionForm.omit({ ruleSet: true, version: true })
          }
          labels={{ why: rules.why }}
          submitLabel={rules.withdraw}
          danger
        >
          <input type="hidden" name="wording" value={version.wording} />
          <TextField name="why" required maxLength={200} />
        </ActForm>
      </Card>
    </>
  )
}
