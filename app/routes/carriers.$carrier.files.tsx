import { useLoaderData } from '@remix-run/react'
import { attachCarrierFile } from '#acts/attach-carrier-file.server.ts'
import { withdrawCarrierFile } from '#acts/withdraw-carrier-file.server.ts'
import { offering, offeringWithFile, performOneOf, show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { AddFile, FirmFiles } from '#ui/firm-papers.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { carrierFilesView } from '#views/firm-papers.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(carrierFilesView)
const here = (_: unknown, { carrier }: Record<string, string | undefined>) => `/carriers/${carrier}/files`
export const action = performOneOf([
  offeringWithFile(attachCarrierFile, 'file', here),
  offering(withdrawCarrierFile, here),
])
export const meta = titled((words) => words.files.title)

export default function CarrierFiles() {
  const { carrier, files: all, limitMb, mayEdit } = useLoaderData<typeof loader>()
  const { carriers, files } = useWords()
  const link = useFrameLink()
  return (
    <>
      <PageTitle
        title={files.pageOf(carrier.name)}
        crumbs={[
          { label: carriers.title, to: link('/carriers') },
          { label: carrier.name, to: link(`/carriers/${carrier.id}`) },
        ]}
      />
      {mayEdit ? (
        <Card title={files.add}>
          <AddFile of="carrier" firm={carrier.id} limitMb={limitMb} />
        </Card>
      ) : null}
      <Card>
        <FirmFiles of="carrier" firm={carrier.id} files={all} mayGive={mayEdit} />
      </Card>
    </>
  )
}
