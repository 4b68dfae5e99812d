import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { FormValues } from '#forms/read-input.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import type { SchemaSource } from '#ui/form-checks.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useWords } from '#words/words.tsx'

type Dated = { firm: { id: string; name: string; version: number } }

/** A page for one act on a firm: what it means, its few fields, and the way back. */
export function FirmActPage(props: {
  title: string
  text: string
  schema: SchemaSource
  labels: Readonly<Record<string, string>>
  submitLabel: string
  values?: FormValues
  act?: string
  versioned?: boolean
  danger?: boolean
  children: ReactNode
  /** Below the form: a second act of the same page. */
  beside?: ReactNode
}) {
  const { firm } = useLoaderData<Dated>()
  const { firms } = useWords()
  const link = useFrameLink()
  const page = link(`/firms/${firm.id}`)
  return (
    <>
      <PageTitle
        title={props.title}
        sub={firm.name}
        crumbs={[
          { label: firms.title, to: link('/firms') },
          { label: firm.name, to: page },
        ]}
      />
      <Card>
        <p className="quiet act-text">{props.text}</p>
        <ActForm
          once
          schema={props.schema}
          labels={props.labels}
          values={props.values}
          act={props.act}
          version={props.versioned ? firm.version : undefined}
          submitLabel={props.submitLabel}
          danger={props.danger}
          cancelTo={page}
        >
          {props.children}
        </ActForm>
      </Card>
      {props.beside}
    </>
  )
}
