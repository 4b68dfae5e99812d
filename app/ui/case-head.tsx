import type { RecognitionKind } from '#domain/recognition.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

export type CaseHead = {
  id: string
  kind: RecognitionKind
  stage: { zh: string; en: string }
  firm: { name: string }
}

/** The title of a page that does one thing to a case, with the way back to it. */
export function CaseActTitle({ title, of }: { title: string; of: CaseHead }) {
  const { cases, terms } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  return (
    <PageTitle
      title={title}
      sub={`${terms.kind[of.kind]} ${cases.file.inStage(of.stage[language])}`}
      crumbs={[
        { label: cases.title, to: link('/cases') },
        { label: of.firm.name, to: link(`/cases/${of.id}`) },
      ]}
    />
  )
}
