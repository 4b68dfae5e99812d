import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { RecognitionKind } from '#domain/recognition.ts'
import type { FormValues } from '#forms/read-input.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import type { SchemaSource } from '#ui/form-checks.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useWords } from '#words/words.tsx'

type Opened = {
  firm: { id: string; name: string }
  recognition: { id: string; fact: string; kind: RecognitionKind; number: string | null }
}

/** A page for one act on a recognition as it now stands: its few fields, and the way back. */
export function RecognitionActPage(props: {
  title: string
  schema: SchemaSource
  submitLabel: string
  values?: FormValues
  once?: boolean
  danger?: boolean
  children: ReactNode
}) {
  const { recognition, firm } = useLoaderData<Opened>()
  const { recognitions: words, terms } = useWords()
  const link = useFrameLink()
  const page = link(`/recognitions/${recognition.fact}`)
  return (
    <>
      <PageTitle
        title={props.title}
        sub={[terms.kind[recognition.kind], recognition.number].filter(Boolean).join(' ')}
        crumbs={[
          { label: firm.name, to: link(`/firms/${firm.id}`) },
          { label: words.fileTitle, to: page },
        ]}
      />
      <Card>
        <ActForm
          once={props.once}
          schema={props.schema}
          labels={words.label}
          values={props.values}
          submitLabel={props.submitLabel}
          cancelTo={page}
          danger={props.danger}
        >
          <input type="hidden" name="wording" value={recognition.id} />
          {props.children}
        </ActForm>
      </Card>
    </>
  )
}
