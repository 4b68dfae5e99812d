import { useLoaderData } from '@remix-run/react'
import { requestPlacement } from '#acts/request-placement.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { FirmPicker } from '#ui/firm-picker.tsx'
import { ProseField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { PlacingNotice, Suggestions } from '#ui/placing.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { newStay } from '#views/new-stay.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(newStay)
export const action = perform(requestPlacement, (request) => `/placements/${request}`)
export const meta = titled((words) => words.stays.placements.new)

export default function NewPlacement() {
  const { carrier, firm, placing, typed } = useLoaderData<typeof loader>()
  const { stays } = useWords()
  const page = useFrameLink()(`/carriers/${carrier.id}`)
  return (
    <>
      <PageTitle title={stays.placements.new} crumbs={[{ label: carrier.name, to: page }]} />
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/stay.ts')).requestPlacementForm.omit({ carrier: true })}
          labels={stays.field}
          values={{ firm: firm?.id ?? typed }}
          submitLabel={stays.act.ask}
          cancelTo={page}
        >
          <FirmPicker name="firm" required help={stays.help.firm} chosen={firm ?? undefined} />
          {placing && placing.fit !== 'outside' ? <PlacingNotice placing={placing} askAt={page} /> : null}
          {placing?.fit === 'outside' ? (
            <div className="placing">
              <Suggestions suggestions={placing.suggestions} />
            </div>
          ) : null}
          <ProseField name="reason" required rows={4} />
        </ActForm>
      </Card>
    </>
  )
}
