import { Link, useLoaderData } from '@remix-run/react'
import { editOffer } from '#acts/edit-offer.server.ts'
import { retireOffer } from '#acts/retire-offer.server.ts'
import { isGapKey } from '#domain/support.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { ConfirmForm } from '#ui/confirm-form.tsx'
import { DayText } from '#ui/day-text.tsx'
import { titled } from '#ui/document-title.ts'
import { Facts } from '#ui/facts.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { OfferFields } from '#ui/support-fields.tsx'
import { Tag } from '#ui/tag.tsx'
import { useListLink } from '#ui/use-list-link.ts'
import { SupportStateTag } from '#ui/work-states.tsx'
import { offerFileView } from '#views/support-list.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(offerFileView)
export const action = performOneOf([
  offering(editOffer, (offer) => `/support/${offer}`),
  offering(retireOffer, (offer) => `/support/${offer}`),
])
export const meta = titled((words) => words.support.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Offer() {
  const file = useLoaderData<typeof loader>()
  const { offer, mayGive } = file
  const { support } = useWords()
  const link = useFrameLink()
  const list = useListLink()
  const inUse = offer.retiredAt === null
  return (
    <>
      <PageTitle
        title={offer.name}
        sub={<Tag tone={inUse ? 'good' : 'plain'}>{inUse ? support.inUse : support.retired}</Tag>}
        crumbs={[{ label: support.title, to: link('/support') }]}
        acts={
          mayGive && inUse ? (
            <Link className="button primary" to={list('/support/refer', { offer: offer.id })}>
              {support.refer}
            </Link>
          ) : null
        }
      />
      <Card title={support.facts}>
        <Facts
          facts={[
            { term: support.label.kind, value: support.kind[offer.kind] },
            { term: support.label.provider, value: offer.provider },
            {
              term: support.label.gaps,
              value: offer.gaps
                .filter(isGapKey)
                .map((key) => support.gap[key])
                .join('、'),
            },
            { term: support.label.description, value: offer.description },
          ]}
        />
      </Card>
      <Given file={file} />
      {mayGive ? <Forms offer={offer} /> : null}
    </>
  )
}

function Given({ file: { offer, rows, total } }: { file: Data }) {
  const { support } = useWords()
  const link = useFrameLink()
  const list = useListLink()
  return (
    <Card
      title={support.given}
      note={total > rows.length ? <Link to={list('/support/given', { offer: offer.id })}>{support.all}</Link> : null}
    >
      {rows.length === 0 ? (
        <p className="quiet">{support.givenEmpty}</p>
      ) : (
        <div className="scroll">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{support.column.firm}</th>
                <th scope="col">{support.column.referred}</th>
                <th scope="col">{support.column.state}</th>
                <th scope="col">{support.column.result}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ support: one, firm, state }) => (
                <tr key={one.id}>
                  <th scope="row">
                    <Link to={link(`/support/given/${one.id}`)}>{firm.name}</Link>
                  </th>
                  <td>
                    <DayText short day={one.referredOn} />
                  </td>
                  <td>
                    <SupportStateTag state={state} />
                  </td>
                  <td>{one.result ?? one.droppedWhy}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}

function Forms({ offer }: Pick<Data, 'offer'>) {
  const { support } = useWords()
  return (
    <>
      <Card title={support.edit}>
        <ActForm
          act="edit-offer"
          schema={async () => (await import('#forms/support.ts')).editOfferForm.omit({ offer: true })}
          labels={support.label}
          values={{
            kind: offer.kind,
            name: offer.name,
            provider: offer.provider ?? '',
            description: offer.description ?? '',
            gaps: offer.gaps,
          }}
          version={offer.version}
          submitLabel={support.save}
        >
          <OfferFields />
        </ActForm>
      </Card>
      {offer.retiredAt === null ? (
        <Card title={support.retire}>
          <ConfirmForm
            text={<p className="quiet">{support.retireText}</p>}
            submitLabel={support.retire}
            fields={{ act: 'retire-offer', version: offer.version }}
            danger
          />
        </Card>
      ) : null}
    </>
  )
}
