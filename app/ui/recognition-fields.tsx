import { recognitionForms, recognitionKinds, recognitionRoutes } from '#domain/recognition.ts'
import { DayField, SelectField, TextField } from '#ui/inputs.tsx'
import { useWords } from '#words/words.tsx'

/** The fields of one recognition, to register or to correct it. */
export function RecognitionFields() {
  const { recognitions: words, terms } = useWords()
  const named = <K extends string>(keys: readonly K[], names: Record<K, string>) =>
    keys.map((value) => ({ value, label: names[value] }))
  return (
    <>
      <SelectField name="kind" required options={named(recognitionKinds, terms.kind)} />
      <TextField name="number" maxLength={60} help={words.help.number} />
      <DayField name="issuedOn" required help={words.help.issuedOn} />
      <DayField name="validUntil" help={words.help.validUntil} />
      <SelectField name="route" options={named(recognitionRoutes, terms.route)} help={words.help.route} />
      <SelectField name="form" options={named(recognitionForms, terms.form)} help={words.help.form} />
      <TextField name="authority" maxLength={120} />
      <TextField name="batchName" maxLength={80} />
      <TextField name="notice" maxLength={120} />
      <TextField name="source" maxLength={200} />
    </>
  )
}
