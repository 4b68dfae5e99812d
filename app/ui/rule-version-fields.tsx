import type { Comparison, Unit } from '#domain/eligibility.ts'
import { confidences } from '#domain/standards/rule-set.ts'
import { thresholdField } from '#domain/threshold-entry.ts'
import { useTelling } from '#ui/condition-table.tsx'
import { limitText, thresholdName } from '#ui/condition-words.ts'
import { DayField, NumberField, SelectField, TextField } from '#ui/inputs.tsx'

export type ThresholdField = { key: string; unit: Unit; op: Comparison; value: number }

/** Labels of a version's form: its particulars, and a field for each threshold under its name. */
export function useVersionLabels(fields: readonly ThresholdField[]): Record<string, string> {
  const telling = useTelling()
  const { rules } = telling.words.eligibility
  return {
    effectiveFrom: rules.effectiveFrom,
    docNo: rules.docNo,
    source: rules.source,
    confidence: rules.confidence,
    why: rules.why,
    ...Object.fromEntries(fields.map(({ key }) => [thresholdField(key), `${key} ${thresholdName(key, telling)}`])),
  }
}

const typedUnit = (unit: Unit): Unit | 'ten-thousand' | 'ten-thousand-usd' =>
  unit === 'yuan' ? 'ten-thousand' : unit === 'usd' ? 'ten-thousand-usd' : unit

/** Only what changes is filled in; beside each field stands what holds now. */
export function RuleVersionFields({ fields }: { fields: readonly ThresholdField[] }) {
  const telling = useTelling()
  const { eligibility } = telling.words
  const { rules } = eligibility
  return (
    <div className="wide-labels">
      <DayField name="effectiveFrom" required />
      <TextField name="docNo" maxLength={80} />
      <TextField name="source" maxLength={300} help={rules.sourceHelp} />
      <SelectField
        name="confidence"
        required
        options={confidences.map((one) => ({ value: one, label: rules.confidenceHints[one] }))}
      />
      {fields.map((one) => (
        <NumberField
          key={one.key}
          name={thresholdField(one.key)}
          unit={eligibility.unit[typedUnit(one.unit)]}
          help={rules.was(limitText(one, telling))}
        />
      ))}
    </div>
  )
}
