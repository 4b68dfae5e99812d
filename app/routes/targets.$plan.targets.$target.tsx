import { useLoaderData } from '@remix-run/react'
import { correctTarget } from '#acts/correct-target.server.ts'
import { typeOf } from '#domain/platform.ts'
import { perform, show } from '#server/guard.server.ts'
import { ActForm } from '#ui/act-form.tsx'
import { Card } from '#ui/card.tsx'
import { titled } from '#ui/document-title.ts'
import { formatInstant, formatNumber } from '#ui/format.ts'
import { TextField } from '#ui/inputs.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { TargetFields } from '#ui/target-fields.tsx'
import { targetFile } from '#views/plan-file.server.ts'
import { useLanguage, useWords } from '#words/words.tsx'

export const loader = show(targetFile)
export const action = perform(correctTarget, () => '/targets')
export const meta = titled((words) => words.targets.title)

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function CorrectTarget() {
  const { plan, target, wordings } = useLoaderData<typeof loader>()
  const { targets, terms } = useWords()
  const list = useFrameLink()('/targets')
  return (
    <>
      <PageTitle
        title={targets.targetTitle(terms.measure[target.measure])}
        sub={plan.name}
        crumbs={[{ label: targets.title, to: list }]}
      />
      <Card>
        <ActForm
          once
          schema={async () => (await import('#forms/plan.ts')).correctTargetForm.omit({ plan: true, target: true })}
          labels={targets.field}
          values={{
            base: String(target.base),
            amount: String(target.target),
            comparison: target.comparison,
            chapter: target.chapter,
            confidence: target.confidence === 'memory' ? 'uncertain' : target.confidence,
            levels: target.definition?.levels ?? [],
            types: target.definition?.types ?? [],
          }}
          submitLabel={targets.save}
          cancelTo={list}
        >
          <input type="hidden" name="wording" value={target.id} />
          <TargetFields measure={target.measure} />
          <TextField name="why" required maxLength={200} help={targets.help.why} />
        </ActForm>
      </Card>
      {wordings.length > 1 ? <Wordings wordings={wordings} /> : null}
    </>
  )
}

/** The target as it stands and as it stood before, each with why it was set so. */
function Wordings({ wordings }: Pick<Data, 'wordings'>) {
  const { targets, ui } = useWords()
  const language = useLanguage()
  const counted = useCounted()
  const defined = wordings.some(({ definition }) => definition !== null)
  return (
    <Card title={targets.wordings}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{targets.recordedAt}</th>
            <th scope="col" className="number">
              {targets.field.base}
            </th>
            <th scope="col" className="number">
              {targets.field.amount}
            </th>
            {defined ? <th scope="col">{targets.counted}</th> : null}
            <th scope="col">{targets.field.chapter}</th>
            <th scope="col">{targets.field.why}</th>
          </tr>
        </thead>
        <tbody>
          {wordings.map((one) => (
            <tr key={one.id}>
              <th scope="row">{formatInstant(one.recordedAt)}</th>
              <td className="number">{formatNumber(one.base, language)}</td>
              <td className="number">
                {one.comparison === '>' ? '>' : '≥'} {formatNumber(one.target, language)}
              </td>
              {defined ? <td>{counted(one.definition)}</td> : null}
              <td>{one.chapter}</td>
              <td>{one.why ?? ui.none}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

/** The levels and types that a wording counts. */
function useCounted(): (definition: Data['target']['definition']) => string {
  const { terms, platforms, ui } = useWords()
  const levelNames: Readonly<Record<string, string>> = terms.level
  return (definition) => {
    const { levels = [], types = [] } = definition ?? {}
    const ofTypes = types.map((type) => platforms.type[typeOf(type)]).join(ui.comma)
    const named = levels.map((level) => levelNames[level] ?? level).join(ui.comma)
    return types.length === 0 ? named : `${named} ${platforms.ofTypes(ofTypes)}`
  }
}
