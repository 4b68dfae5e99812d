import { useLoaderData } from '@remix-run/react'
import { show } from '#server/guard.server.ts'
import { titled } from '#ui/document-title.ts'
import { FloorList } from '#ui/floor-list.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { carrierFloorsView } from '#views/floors.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(carrierFloorsView)
export const meta = titled((words) => words.operator.floors)

export default function CarrierFloors() {
  const { carrier, floors } = useLoaderData<typeof loader>()
  const { carriers, operator } = useWords()
  const link = useFrameLink()
  return (
    <>
      <PageTitle
        title={carrier.name}
        sub={operator.floors}
        crumbs={[
          { label: carriers.title, to: link('/carriers') },
          { label: carrier.name, to: link(`/carriers/${carrier.id}`) },
        ]}
      />
      <FloorList carrier={carrier.id} floors={floors} />
    </>
  )
}
