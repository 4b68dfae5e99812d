import { casePurposes } from '#domain/case.ts'
import { DayField, ProseField, SelectField, TextField } from '#ui/inputs.tsx'
import { useWords } from '#words/words.tsx'

type Officers = readonly { id: string; name: string }[]

/** What can be said of a case beside its stage, when it is opened and later. */
export function CaseFields({ officers, purposeRequired }: { officers: Officers; purposeRequired?: boolean }) {
  const { cases } = useWords()
  return (
    <>
      <SelectField
        name="purpose"
        required={purposeRequired}
        options={casePurposes.map((one) => ({ value: one, label: cases.purpose[one] }))}
        help={purposeRequired ? undefined : cases.help.purpose}
      />
      <SelectField
        name="officer"
        options={officers.map(({ id, name }) => ({ value: id, label: name }))}
        help={cases.help.officer}
      />
      <TextField name="year" required maxLength={4} />
      <TextField name="batchName" maxLength={80} />
      <DayField name="expectedOn" help={cases.help.expectedOn} />
      <ProseField name="note" />
    </>
  )
}
