import { useLanguage, useWords } from '#words/words.tsx'
import type { CaseList } from './route.tsx'

/** What can be done to several cases at once; the controls belong to the selection's form. */
export function BulkActs({ form, data, asked }: { form: string; data: CaseList; asked: string }) {
  const { cases, firms } = useWords()
  const words = cases.bulk
  const language = useLanguage()
  const { query, choices, stages } = data
  const id = (name: string) => `${form}-${name}`
  return (
    <div className="bulk">
      <input type="hidden" name="asked" value={asked} form={form} />
      <span>
        <label htmlFor={id('officer')}>{words.assignTo}</label>
        <select id={id('officer')} className="input" name="officer" form={form} defaultValue="">
          <option value="">{firms.nobody}</option>
          {choices.officers.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
        <button type="submit" className="button" name="act" value="assign-cases" form={form}>
          {words.assign}
        </button>
      </span>
      <span>
        <label htmlFor={id('expected')}>{words.expect}</label>
        <input id={id('expected')} className="input" type="date" name="expectedOn" form={form} />
        <button type="submit" className="button" name="act" value="schedule-cases" form={form}>
          {words.set}
        </button>
      </span>
      {query.kind === null ? (
        <span className="quiet">{words.oneKind}</span>
      ) : (
        <span>
          <label htmlFor={id('to')}>{words.moveTo}</label>
          <select id={id('to')} className="input" name="to" form={form}>
            {stages[query.kind]
              .filter(({ retired }) => !retired)
              .map((stage) => (
                <option key={stage.key} value={stage.key}>
                  {stage[language]}
                </option>
              ))}
          </select>
          <input
            className="input"
            name="overrideWhy"
            form={form}
            maxLength={200}
            aria-label={words.why}
            placeholder={words.whyHint}
          />
          <button type="submit" className="button" name="act" value="move-cases" form={form}>
            {words.move}
          </button>
        </span>
      )}
    </div>
  )
}
