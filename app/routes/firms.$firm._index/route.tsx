import { Link, useLoaderData } from '@remix-run/react'
import { revealContact } from '#acts/reveal-contact.server.ts'
import { perform, show } from '#server/guard.server.ts'
import { ChangeHistory } from '#ui/change-history.tsx'
import { titled } from '#ui/document-title.ts'
import { formatDay } from '#ui/format.ts'
import { Notice } from '#ui/notice.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { firmFileView } from '#views/firm-file.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'
import { Ladder } from './ladder.tsx'
import { Names } from './names.tsx'
import { Particulars } from './particulars.tsx'
import { Residences } from './residences.tsx'
import { Stays } from './stays.tsx'

export const loader = show(firmFileView)
/** Looking at a contact is an act: what it answers stays on the page until one leaves it. */
export const action = perform(revealContact, (revealed) => Response.json({ revealed }))
export const meta = titled((words, data) => nameIn(data) ?? words.firms.title)

function nameIn(data: unknown): string | null {
  const firm = typeof data === 'object' && data !== null && 'firm' in data ? data.firm : null
  const name = typeof firm === 'object' && firm !== null && 'nameOn' in firm ? firm.nameOn : null
  return typeof name === 'string' ? name : null
}

export type FirmFile = ReturnType<typeof useLoaderData<typeof loader>>

export default function FirmPage() {
  const file = useLoaderData<typeof loader>()
  const { firm, on, can } = file
  const { firms } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const day = formatDay(on, language)
  return (
    <div className="firm-file">
      <PageTitle
        title={firm.nameOn}
        sub={<Marks file={file} />}
        crumbs={[{ label: firms.title, to: link('/firms') }]}
        acts={
          can.edit ? (
            <Link className="button" to={link(`/firms/${firm.id}/edit`)}>
              {firms.file.edit}
            </Link>
          ) : null
        }
      />
      {file.inDistrict ? null : (
        <Notice tone="warn">
          {firms.file.notHere(day)}
          {firm.deregisteredOn === null ? null : (
            <>
              {' '}
              {firms.file.deregistered(formatDay(firm.deregisteredOn, language))}
              {language === 'zh' ? '。' : '.'}
            </>
          )}
        </Notice>
      )}
      {firm.nameOn === firm.name ? null : <Notice>{firms.file.nowCalled(firm.name)}</Notice>}
      <Ladder file={file} />
      <Particulars file={file} />
      <div className="grid two">
        <Residences file={file} />
        <Names file={file} />
      </div>
      <Stays file={file} />
      <ChangeHistory changes={file.changes} lists={file.lists} officers={file.officers} />
    </div>
  )
}

/** The code with its standing, and the tags given. */
function Marks({ file: { firm } }: { file: FirmFile }) {
  const { firms, ui } = useWords()
  return (
    <span className="title-marks">
      <span className="code">{firm.code ?? `${firms.column.code}${ui.colon}${ui.none}`}</span>
      {firm.codeStanding === 'to-verify' ? (
        <span className="confidence" title={firm.codeReason ? firms.file.codeReason(firm.codeReason) : undefined}>
          {firms.standing['to-verify']}
        </span>
      ) : null}
      {(firm.tags ?? []).map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </span>
  )
}
