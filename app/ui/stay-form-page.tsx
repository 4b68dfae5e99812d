import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { FormValues } from '#forms/read-input.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import type { SchemaSource } from '#ui/form-checks.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useWords } from '#words/words.tsx'

type OfStay = {
  stay: { id: string; fact: string }
  firm: { name: string }
  carrier: { id: string; name: string }
  unit: { place: string } | null
}

/** A page for one act on a stay: whose it is and where, its few fields, and the way back. */
export function StayFormPage(props: {
  title: string
  text?: string
  schema: SchemaSource
  labels?: Readonly<Record<string, string>>
  values?: FormValues
  submitLabel: string
  danger?: boolean
  act?: string
  children: ReactNode
  beside?: ReactNode
}) {
  const { stay, firm, carrier, unit } = useLoaderData<OfStay>()
  const { stays } = useWords()
  const link = useFrameLink()
  const page = link(`/stays/${stay.fact}`)
  return (
    <>
      <PageTitle
        title={props.title}
        sub={[carrier.name, unit?.place].filter(Boolean).join(' ')}
        crumbs={[
          { label: carrier.name, to: link(`/carriers/${carrier.id}`) },
          { label: firm.name, to: page },
        ]}
      />
      <Card>
        {props.text ? <p className="quiet act-text">{props.text}</p> : null}
        <ActForm
          keep
          once
          schema={props.schema}
          labels={{ ...stays.field, ...props.labels }}
          values={props.values}
          act={props.act}
          submitLabel={props.submitLabel}
          danger={props.danger}
          cancelTo={page}
        >
          <input type="hidden" name="wording" value={stay.id} />
          {props.children}
        </ActForm>
      </Card>
      {props.beside}
    </>
  )
}
