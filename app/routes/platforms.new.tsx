import { addPlatform } from '#acts/add-platform.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { PlatformFields } from '#ui/platform-fields.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { newPlatform } from '#views/platform-file.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(newPlatform)
export const action = perform(addPlatform, (platform) => `/platforms/${platform}`)
export const meta = titled((words) => words.platforms.new)

export default function NewPlatform() {
  const { platforms } = useWords()
  const list = useFrameLink()('/platforms')
  return (
    <>
      <PageTitle title={platforms.new} crumbs={[{ label: platforms.title, to: list }]} />
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/platform.ts')).addPlatformForm}
          labels={platforms.field}
          submitLabel={platforms.save}
          cancelTo={list}
        >
          <PlatformFields />
        </ActForm>
      </Card>
    </>
  )
}
