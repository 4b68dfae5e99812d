import { useLoaderData } from '@remix-run/react'
import { attachFile } from '#acts/attach-file.server.ts'
import { withdrawFile } from '#acts/withdraw-file.server.ts'
import { offering, offeringWithFile, performOneOf, show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { AddFile, FirmFiles } from '#ui/firm-papers.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { firmFilesView } from '#views/firm-papers.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(firmFilesView)
const here = (_: unknown, { firm }: Record<string, string | undefined>) => `/firms/${firm}/files`
export const action = performOneOf([offeringWithFile(attachFile, 'file', here), offering(withdrawFile, here)])
export const meta = titled((words) => words.files.title)

export default function Files() {
  const { firm, files: all, limitMb, mayGive } = useLoaderData<typeof loader>()
  const { files, firms } = useWords()
  const link = useFrameLink()
  return (
    <>
      <PageTitle
        title={files.pageOf(firm.name)}
        crumbs={[
          { label: firms.title, to: link('/firms') },
          { label: firm.name, to: link(`/firms/${firm.id}`) },
        ]}
      />
      {mayGive ? (
        <Card title={files.add}>
          <AddFile firm={firm.id} limitMb={limitMb} />
        </Card>
      ) : null}
      <Card>
        <FirmFiles firm={firm.id} files={all} mayGive={mayGive} />
      </Card>
    </>
  )
}
