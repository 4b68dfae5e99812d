import type { ReactNode } from 'react'
import { type ParkColumn, parkColumns } from '#forms/xinchuang-list-choices.ts'
import type { Column } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { formatM2 } from '#ui/format.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import type { ListedParkFirm } from '#views/xinchuang-firms.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

const day = (value: string | null) => value && <DayText short day={value} />

/** What each column shows of a firm of the park, in the order of `parkColumns`. */
export function useParkColumns(): Column<ListedParkFirm>[] {
  const { xinchuang, ui } = useWords()
  const { list: words } = xinchuang
  const language = useLanguage()
  const link = useFrameLink()
  const cells: Record<ParkColumn, (row: ListedParkFirm) => ReactNode> = {
    name: (row) => (
      <a className="clip" href={link(`/firms/${row.id}`)} title={row.name}>
        {row.name}
      </a>
    ),
    standing: ({ standing }) =>
      standing && <Tag tone={standing === 'counted' ? 'good' : 'plain'}>{xinchuang.standing[standing]}</Tag>,
    link: ({ primary }) => primary && xinchuang.link[primary],
    further: ({ further }) => further.map((one) => xinchuang.link[one]).join(ui.comma),
    carrier: ({ carriers }) =>
      carriers.map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 ? ui.comma : null}
          <a href={link(`/carriers/${id}`)}>{name}</a>
        </span>
      )),
    area: ({ areaCent }) => areaCent > 0 && formatM2(areaCent, language),
    from: ({ from }) => day(from),
    to: ({ to }) => day(to),
    code: ({ code }) => code && <span className="code">{code}</span>,
  }
  return parkColumns.map((column) => ({
    ...column,
    head: words.column[column.key],
    unit: column.key === 'area' ? '㎡' : undefined,
    numeric: column.key === 'area',
    cell: cells[column.key],
  }))
}
