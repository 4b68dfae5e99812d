import { useLoaderData } from '@remix-run/react'
import { type FormEvent, useState } from 'react'
import { readRoster } from '#acts/read-roster.server.ts'
import { type RosterList, rosterLists } from '#domain/roster.ts'
import { performWithFile, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { ImportWholeFields } from '#ui/import-whole-fields.tsx'
import { FileField, RadioField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { useHydrated } from '#ui/use-hydrated.ts'
import { newImport } from '#views/import-list.server.ts'
import { useWords } from '#words/words.tsx'

export const loader = show(newImport)
export const action = performWithFile(readRoster, 'file', (batch) => ({ to: `/imports/${batch}` }))
export const meta = titled((words) => words.imports.newTitle)

const fileMb = 20
const isList = (value: string): value is RosterList => rosterLists.some((one) => one === value)

export default function NewImport() {
  const { list: asked } = useLoaderData<typeof loader>()
  const { imports } = useWords()
  const back = useFrameLink()('/imports')
  const first: RosterList = isList(asked) ? asked : 'firms'
  const [list, setList] = useState<RosterList | null>(null)
  const hydrated = useHydrated()
  const choose = (event: FormEvent<HTMLElement>) => {
    const { target } = event
    if (target instanceof HTMLInputElement && target.name === 'list' && isList(target.value)) setList(target.value)
  }
  return (
    <>
      <PageTitle title={imports.newTitle} sub={imports.intro} crumbs={[{ label: imports.title, to: back }]} />
      <Card>
        <div onChange={choose}>
          <ActForm
            once
            schema={async () => (await import('#forms/import.ts')).readRosterForm}
            labels={imports.label}
            values={{ list: first }}
            submitLabel={imports.read}
            cancelTo={back}
            encType="multipart/form-data"
          >
            <RadioField
              name="list"
              required
              options={rosterLists.map((one) => ({ value: one, label: imports.list[one] }))}
            />
            <FileField name="file" required accept=".xlsx,.xls,.csv" help={imports.help.file(fileMb)} />
            <ImportWholeFields list={list ?? (hydrated || asked !== '' ? first : null)} />
          </ActForm>
        </div>
      </Card>
    </>
  )
}
