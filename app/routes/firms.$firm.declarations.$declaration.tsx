import { useLoaderData } from '@remix-run/react'
import { correctDeclaration } from '#acts/correct-declaration.server.ts'
import { withdrawDeclaration } from '#acts/withdraw-declaration.server.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { FirmActPage } from '#ui/firm-act-page.tsx'
import { DayField, RadioField, TextField } from '#ui/inputs.tsx'
import { declarationView } from '#views/firm-gaps.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(declarationView)
export const action = performOneOf([
  offering(correctDeclaration, (firm) => ({ to: `/firms/${firm}/gaps`, notice: 'correct-declaration' })),
  offering(withdrawDeclaration, (firm) => ({ to: `/firms/${firm}/gaps`, notice: 'withdraw-declaration' })),
])
export const meta = titled((words) => words.eligibility.gaps.correctTitle)

export default function Declaration() {
  const { declaration } = useLoaderData<typeof loader>()
  const { eligibility } = useWords()
  const { gaps } = eligibility
  const name = eligibility.subject[declaration.subject]
  return (
    <FirmActPage
      title={gaps.correctTitle}
      text={gaps.correctText}
      act="correct-declaration"
      schema={async () =>
        (await import('#forms/eligibility.ts')).correctDeclarationForm.omit({ firm: true, declaration: true })
      }
      labels={{ answer: name, statedOn: gaps.statedOn, source: gaps.source, why: gaps.why }}
      values={{
        answer: declaration.answer ? 'yes' : 'no',
        statedOn: declaration.statedOn,
        source: declaration.source ?? '',
      }}
      submitLabel={gaps.save}
      beside={
        <Card title={gaps.withdrawTitle}>
          <p className="quiet act-text">{gaps.withdrawText}</p>
          <ActForm
            act="withdraw-declaration"
            schema={async () =>
              (await import('#forms/eligibility.ts')).withdrawDeclarationForm.omit({ firm: true, declaration: true })
            }
            labels={{ why: gaps.why }}
            submitLabel={gaps.withdraw}
            danger
          >
            <input type="hidden" name="wording" value={declaration.wording} />
            <TextField name="why" required maxLength={200} />
          </ActForm>
        </Card>
      }
    >
      <input type="hidden" name="wording" value={declaration.wording} />
      <RadioField
        name="answer"
        required
        options={[
          { value: 'yes', label: eligibility.yes },
          { value: 'no', label: eligibility.no },
        ]}
      />
      <DayField name="statedOn" required />
      <TextField name="source" maxLength={200} help={gaps.sourceHelp} />
      <TextField name="why" required maxLength={200} />
    </FirmActPage>
  )
}
