import { comparisons, type MeasureKey, measures } from '#domain/measure.ts'
import { platformLevels, platformTypes } from '#domain/platform.ts'
import { DayField, MultiChoiceField, NumberField, RadioField, SelectField, TextField } from '#ui/inputs.tsx'
import { useWords } from '#words/words.tsx'

const confidences = ['seen', 'uncertain', 'default'] as const

/** A plan: its name and the days its targets run between. */
export function PlanFields() {
  const { planHelp } = useWords().targets
  return (
    <>
      <TextField name="name" required maxLength={40} help={planHelp.name} />
      <TextField name="title" required maxLength={200} />
      <DayField name="baseOn" required help={planHelp.baseOn} />
      <DayField name="endOn" required />
      <TextField name="source" maxLength={300} help={planHelp.source} />
    </>
  )
}

/** What a plan asks for; `measure` is fixed once the target is set. */
export function TargetFields({ measure, open }: { measure?: MeasureKey; open?: readonly MeasureKey[] }) {
  const { targets, terms, platforms } = useWords()
  const { help } = targets
  return (
    <>
      {open ? (
        <SelectField
          name="measure"
          required
          options={open.map((key) => ({
            value: key,
            label: `${terms.measure[key]}（${terms.unit[measures[key].unit]}）`,
          }))}
        />
      ) : null}
      <NumberField name="base" required />
      <NumberField name="amount" required help={help.amount} />
      <RadioField
        name="comparison"
        required
        help={help.comparison}
        options={comparisons.map((one) => ({ value: one, label: targets.comparison[one] }))}
      />
      <TextField name="chapter" required maxLength={120} />
      <SelectField
        name="confidence"
        required
        help={help.confidence}
        options={confidences.map((one) => ({ value: one, label: targets.confidence[one] }))}
      />
      {measure === undefined || measure === 'innovation-platforms' ? (
        <>
          <MultiChoiceField
            name="levels"
            help={help.levels}
            options={platformLevels.map((level) => ({ value: level, label: terms.level[level] }))}
          />
          <MultiChoiceField
            name="types"
            help={help.types}
            options={platformTypes.map((type) => ({ value: type, label: platforms.type[type] }))}
          />
        </>
      ) : null}
    </>
  )
}
