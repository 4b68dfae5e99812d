import { Link, useLoaderData } from '@remix-run/react'
import { editStages } from '#acts/edit-stages.server.ts'
import { requirements } from '#domain/case-gate.ts'
import { recognitionKinds } from '#domain/recognition.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { ConfidenceMark } from '#ui/confidence.tsx'
import { titled } from '#ui/document-title.ts'
import { allValues, useFormState } from '#ui/form-context.ts'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { stagesView } from '#views/stages-page.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(stagesView)
export const action = perform(editStages, (kind) => `/stages?kind=${kind}`)
export const meta = titled((words) => words.cases.stagesTitle)

type Data = ReturnType<typeof useLoaderData<typeof loader>>
type Row = Data['stages'][number]

export default function Stages() {
  const data = useLoaderData<typeof loader>()
  const { kind, version, can } = data
  const { cases, terms } = useWords()
  const link = useFrameLink()
  return (
    <div className="list">
      <PageTitle
        title={cases.stagesTitle}
        sub={
          <>
            {terms.kind[kind]} <ConfidenceMark kind="working" />
          </>
        }
        crumbs={[{ label: cases.boards, to: link('/boards') }]}
      />
      <nav className="kind-tabs" aria-label={cases.kinds}>
        {recognitionKinds.map((one) => (
          <Link key={one} to={`/stages?kind=${one}`} aria-current={one === kind ? 'page' : undefined}>
            {cases.shortKind[one]}
          </Link>
        ))}
      </nav>
      <Card>
        <p className="quiet act-text">
          {cases.stages.note} {version === 0 ? cases.stages.defaults : null}
        </p>
        {can.edit ? (
          <ActForm
            key={`${kind} ${version}`}
            schema={async () => (await import('#forms/stages.ts')).editStagesForm}
            labels={{ zh: cases.stages.zh, en: cases.stages.en, slow: cases.stages.slow, order: cases.stages.order }}
            version={version}
            submitLabel={cases.stages.save}
            cancelTo={link(`/boards/${kind}`)}
          >
            <input type="hidden" name="kind" value={kind} />
            <StageTable {...data} />
          </ActForm>
        ) : (
          <ReadStages {...data} />
        )}
      </Card>
    </div>
  )
}

const blank: Row = { key: '', zh: '', en: '', slowAfterDays: null, gate: [], retired: false, cases: 0 }

/** A row a stage, and two empty ones for new stages; the order is what stands in its first field. */
function StageTable({ stages }: Data) {
  const { cases } = useWords()
  const { stages: words } = cases
  const rows = [...stages, blank, blank]
  return (
    <div className="scroll">
      <table className="plain-table stage-table">
        <thead>
          <tr>
            <th scope="col">{words.order}</th>
            <th scope="col">{words.zh}</th>
            <th scope="col">{words.en}</th>
            <th scope="col" title={words.slowHelp}>
              {words.slow} <small className="quiet">{words.slowUnit}</small>
            </th>
            <th scope="col">{words.gate}</th>
            <th scope="col" className="number">
              {words.cases}
            </th>
            <th scope="col">{words.retired}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <StageRow key={row.key || `new-${at}`} row={row} at={at} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function StageRow({ row, at }: { row: Row; at: number }) {
  const { cases } = useWords()
  const { stages: words } = cases
  const language = useLanguage()
  const form = useFormState()
  // What was typed comes back where the form was refused.
  const typed = (name: string, otherwise: string | number) => {
    const values = form.value(name)
    return Array.isArray(values) ? (values[at] ?? '') : otherwise
  }
  const sent = form.value('key') !== undefined
  const ticked = (name: string, value: string, otherwise: boolean) =>
    sent ? allValues(form.value(name)).includes(value) : otherwise
  const of = row.key === '' ? words.newStage : words.row(row[language])
  return (
    <tr>
      <td>
        <input type="hidden" name="key" value={row.key} />
        <input
          className="input short"
          name="order"
          inputMode="numeric"
          maxLength={3}
          defaultValue={typed('order', row.key === '' ? '' : at + 1)}
          aria-label={`${of} ${words.order}`}
        />
      </td>
      <td>
        <input
          className="input"
          name="zh"
          maxLength={40}
          defaultValue={typed('zh', row.zh)}
          aria-label={`${of} ${words.zh}`}
        />
      </td>
      <td>
        <input
          className="input"
          name="en"
          maxLength={40}
          defaultValue={typed('en', row.en)}
          aria-label={`${of} ${words.en}`}
        />
      </td>
      <td>
        <input
          className="input short"
          name="slow"
          inputMode="numeric"
          maxLength={4}
          defaultValue={typed('slow', row.slowAfterDays ?? '')}
          aria-label={`${of} ${words.slow}`}
        />
      </td>
      <td>
        <div className="gates">
          {requirements.map((one) => (
            <label key={one}>
              <input
                type="checkbox"
                name="gate"
                value={`${at}:${one}`}
                defaultChecked={ticked('gate', `${at}:${one}`, row.gate.includes(one))}
              />
              {cases.requirement[one]}
            </label>
          ))}
        </div>
      </td>
      <td className="number">{row.key === '' ? '' : row.cases}</td>
      <td>
        <input
          type="checkbox"
          name="retired"
          value={at}
          defaultChecked={ticked('retired', String(at), row.retired)}
          aria-label={`${of} ${words.retired}`}
        />
      </td>
    </tr>
  )
}

function ReadStages({ stages }: Data) {
  const { cases, ui } = useWords()
  const { stages: words } = cases
  const language = useLanguage()
  return (
    <div className="scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{words.zh}</th>
            <th scope="col" className="number">
              {words.slow} <small className="quiet">{words.slowUnit}</small>
            </th>
            <th scope="col">{words.gate}</th>
            <th scope="col" className="number">
              {words.cases}
            </th>
          </tr>
        </thead>
        <tbody>
          {stages.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row[language]} {row.retired ? <span className="quiet">{words.retiredMark}</span> : null}
              </th>
              <td className="number">{row.slowAfterDays ?? ui.none}</td>
              <td>{row.gate.map((one) => cases.requirement[one]).join(ui.comma) || ui.none}</td>
              <td className="number">{row.cases}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
