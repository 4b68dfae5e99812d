import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { splitUnit } from '#acts/split-unit.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { formatM2 } from '#ui/format.ts'
import { DayField } from '#ui/inputs.tsx'
import { searchWith } from '#ui/list-url.ts'
import { Notice } from '#ui/notice.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { StaysThatMove, UnitParts } from '#ui/unit-parts.tsx'
import { splitPage } from '#views/unit-changes.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(splitPage)
export const action = perform(splitUnit, (_, { carrier }) => `/carriers/${carrier}`)
export const meta = titled((words) => words.carriers.unitChange.split)

const counts = [2, 4, 8, 12]

export default function SplitUnit() {
  const { carrier, unit, place, parts, on, stays, floors } = useLoaderData<typeof loader>()
  const { carriers } = useWords()
  const words = carriers.unitChange
  const language = useLanguage()
  const { search } = useLocation()
  const page = useFrameLink()(`/carriers/${carrier.id}`)
  const refining = unit.kind === 'whole'
  const area = formatM2(unit.grossCent, language)
  return (
    <>
      <PageTitle
        title={refining ? words.refineTitle : words.splitTitle(place)}
        crumbs={[{ label: carrier.name, to: page }]}
      />
      <Notice>
        {refining ? words.refineText(area) : words.splitText(area)}{' '}
        {refining || unit.lettableCent === null ? null : words.lettableText(formatM2(unit.lettableCent, language))}
      </Notice>
      <Card
        title={refining ? words.refine : words.split}
        note={
          <>
            {words.parts}{' '}
            {counts.map((count) => (
              <Link
                key={count}
                to={searchWith(search, { parts: String(count) })}
                aria-current={count === parts ? 'true' : undefined}
                className="count-choice"
              >
                {count}
              </Link>
            ))}
          </>
        }
      >
        <ActForm
          once
          schema={async () => (await import('#forms/unit-change.ts')).splitUnitForm}
          labels={words.field}
          values={{ on }}
          submitLabel={refining ? words.refine : words.split}
          cancelTo={page}
        >
          <input type="hidden" name="carrier" value={carrier.id} />
          <input type="hidden" name="unit" value={unit.fact} />
          <input type="hidden" name="wording" value={unit.id} />
          <DayField name="on" required help={words.onHelp} />
          <UnitParts count={parts} kind={refining ? 'office' : unit.kind} floors={floors} />
          <StaysThatMove stays={stays} count={parts} />
        </ActForm>
      </Card>
    </>
  )
}
