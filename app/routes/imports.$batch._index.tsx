import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { adjustImport } from '#acts/adjust-import.server.ts'
import { commitImport } from '#acts/commit-import.server.ts'
import { discardImport } from '#acts/discard-import.server.ts'
import { undoImport } from '#acts/undo-import.server.ts'
import type { RefusalDetail } from '#domain/refusal-code.ts'
import { offering, performOneOf, show } from '#server/guard.server.ts'
import { Card } from '#ui/card.tsx'
import { ConfirmForm } from '#ui/confirm-form.tsx'
import { titled } from '#ui/document-title.ts'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FormProblem } from '#ui/form-context.ts'
import { formatDay, formatInstant, formatNumber } from '#ui/format.ts'
import { ImportAdjust } from '#ui/import-adjust.tsx'
import { ImportCounts } from '#ui/import-counts.tsx'
import { ImportProgress, useImportProgress } from '#ui/import-progress.tsx'
import { ImportRows } from '#ui/import-rows.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { Pager } from '#ui/pager.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { importFile } from '#views/import-file.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(importFile)
export const action = performOneOf([
  offering(adjustImport, (batch) => `/imports/${batch}`),
  offering(commitImport, ({ batch }) => `/imports/${batch}`),
  offering(undoImport, (_, { batch }) => `/imports/${batch}`),
  offering(discardImport, () => '/imports'),
])
export const meta = titled((words) => words.imports.previewTitle)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function ImportFile() {
  const data = useLoaderData<typeof loader>()
  const { imports } = useWords()
  const { batch, preview, counts, show, total, page, size } = data
  const link = useFrameLink()
  const columns = preview?.columns ?? []
  return (
    <>
      <PageTitle
        title={batch.fileName}
        sub={<Sub data={data} />}
        crumbs={[{ label: imports.title, to: link('/imports') }]}
        acts={<Acts data={data} />}
      />
      <Refused />
      <State data={data} />
      {batch.state === 'read' ? (
        <ImportAdjust
          list={batch.list}
          version={batch.version}
          settings={batch.settings}
          sheets={preview?.sheets ?? []}
          columns={columns}
          fields={preview?.fields ?? []}
          note={<ReadingNote preview={preview} />}
          open={preview === null || preview.hindrance !== null}
        />
      ) : null}
      {counts ? (
        <section id="rows" className="list import-list">
          <h2>
            {imports.rowsTitle}
            {show ? ` - ${imports.outcome[show]}` : null}
          </h2>
          <ImportRows
            rows={data.rows}
            fields={columns.flatMap(({ field }) => (field === null || field === 'name' ? [] : field))}
          />
          <Pager total={total} page={page} size={size} />
        </section>
      ) : null}
    </>
  )
}

const tones = { read: 'warn', committed: 'good', undone: 'plain' } as const

function Sub({ data: { batch } }: { data: Data }) {
  const { imports } = useWords()
  const at = batch.undoneAt ?? batch.committedAt ?? batch.createdAt
  return (
    <>
      {imports.list[batch.list]} <Tag tone={tones[batch.state]}>{imports.state[batch.state]}</Tag> {formatInstant(at)}
    </>
  )
}

/** The act's own refusal, where it is not the adjusting form's. */
function Refused() {
  const words = useWords()
  const answered = useActionData<FormProblem>()
  const refusal = answered && answered.act !== 'adjust-import' ? answered.refusal : null
  if (!refusal) return null
  const sentences: Readonly<Record<string, (detail: RefusalDetail) => string>> = words.refusal
  return <ErrorSummary faults={[]} refusal={sentences[refusal.code]?.(refusal.detail)} />
}

function Acts({ data: { batch, counts } }: { data: Data }) {
  const { imports } = useWords()
  return (
    <>
      {counts && counts.refused > 0 ? (
        <a className="button" href={`/imports/${batch.id}/refused.xlsx`} download>
          {imports.refusedDownload}
        </a>
      ) : null}
      {batch.state === 'read' ? (
        <Form method="post">
          <button type="submit" className="button" name="act" value="discard-import">
            {imports.discard}
          </button>
        </Form>
      ) : null}
    </>
  )
}

/** What a commit would do or did, and the one act that is next. */
function State({ data }: { data: Data }) {
  const { imports } = useWords()
  const language = useLanguage()
  const { batch, preview, refusal, counts, show, kept } = data
  const { under, progress } = useImportProgress(batch.id, data.progress)
  if (refusal) return <Notice tone="bad">{imports.fileRefusal[refusal.code](refusal.detail)}</Notice>
  if (!counts) return null
  const hindrance = preview?.hindrance
  return (
    <>
      {batch.state === 'undone' ? (
        <Notice tone={kept > 0 ? 'warn' : 'plain'}>
          {kept > 0 ? imports.kept(formatNumber(kept, language)) : imports.undoneAll}
          {kept > 0 ? <KeptLink /> : null}
        </Notice>
      ) : null}
      {preview?.lacksUnit ? <Notice tone="warn">{imports.lacksUnit}</Notice> : null}
      {preview?.sameFile ? <Notice>{imports.sameFile(formatDay(preview.sameFile, language))}</Notice> : null}
      <Card title={batch.state === 'read' ? imports.willDo : imports.didDo}>
        <ImportCounts counts={counts} show={show} />
        {hindrance ? (
          <div className="import-act">
            <Tag tone="bad">{imports.cannot}</Tag>
            <p>{imports.fileRefusal[hindrance.code](hindrance.detail)}</p>
          </div>
        ) : null}
        {under ? (
          <div className="import-act">
            <ImportProgress progress={progress} />
          </div>
        ) : null}
        {batch.state === 'read' && !hindrance && !under ? (
          <div className="import-act">
            <Commit data={data} />
          </div>
        ) : null}
        {batch.state === 'committed' ? (
          <div className="import-act">
            <ConfirmForm
              text={null}
              submitLabel={imports.undo}
              fields={{ act: 'undo-import', version: batch.version }}
              danger
            />
            <p>{imports.undoAsk}</p>
          </div>
        ) : null}
      </Card>
    </>
  )
}

function Commit({ data: { batch, counts } }: { data: Data }) {
  const { imports } = useWords()
  const language = useLanguage()
  const changing = (counts?.created ?? 0) + (counts?.updated ?? 0)
  const label = changing > 0 ? imports.commit(formatNumber(changing, language)) : imports.commitNothing
  return <ConfirmForm text={null} submitLabel={label} fields={{ act: 'commit-import', version: batch.version }} />
}

function KeptLink() {
  const { imports } = useWords()
  return (
    <>
      {' '}
      <a href="?show=kept#rows">{imports.outcome.kept}</a>
    </>
  )
}

function ReadingNote({ preview }: Pick<Data, 'preview'>) {
  const { imports } = useWords()
  if (!preview) return null
  const mapped = preview.columns.filter(({ field }) => field !== null).length
  const { hidden } = preview
  return (
    <>
      {imports.headerAt(preview.sheet, preview.headerRow)}{' '}
      {imports.columnsNote(mapped, preview.columns.length - mapped)}{' '}
      {preview.unit ? imports.unitNote(preview.unit) : null}{' '}
      {hidden.rows + hidden.columns > 0 ? imports.hidden(hidden.rows, hidden.columns) : null}
    </>
  )
}
