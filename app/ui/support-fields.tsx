import { recognitionKinds } from '#domain/recognition.ts'
import { gapKeys, supportKinds } from '#domain/support.ts'
import { DayField, MultiChoiceField, ProseField, SelectField, TextField } from '#ui/inputs.tsx'
import { OfficerField } from '#ui/officer-field.tsx'
import { useWords } from '#words/words.tsx'

type Officers = { officers: readonly { id: string; name: string }[] }

/** The kinds of services as choices. */
export function useSupportKinds() {
  const { support } = useWords()
  return supportKinds.map((kind) => ({ value: kind, label: support.kind[kind] }))
}

/** The gaps that services answer, as choices. */
export function useGapChoices() {
  const { support } = useWords()
  return gapKeys.map((key) => ({ value: key, label: support.gap[key] }))
}

/** One service of the catalogue. */
export function OfferFields() {
  const { support } = useWords()
  return (
    <>
      <SelectField name="kind" required options={useSupportKinds()} />
      <TextField name="name" required maxLength={80} />
      <TextField name="provider" maxLength={120} />
      <ProseField name="description" />
      <MultiChoiceField name="gaps" help={support.help.gaps} options={useGapChoices()} />
    </>
  )
}

/** A visit, without its firm. */
export function VisitFields({ officers }: Officers) {
  const { visits } = useWords()
  return (
    <>
      <DayField name="visitedOn" required />
      <OfficerField officers={officers} />
      <TextField name="companions" maxLength={200} />
      <ProseField name="summary" required rows={5} help={visits.help.summary} />
    </>
  )
}

/** What is asked for and by when. */
export function NeedFields({ officers }: Officers) {
  const { needs } = useWords()
  return (
    <>
      <SelectField name="kind" required options={useSupportKinds()} />
      <TextField name="summary" required maxLength={300} />
      <DayField name="dueOn" help={needs.help.dueOn} />
      <OfficerField officers={officers} />
    </>
  )
}

/** A training, held or planned. */
export function TrainingFields() {
  const { trainings, terms } = useWords()
  return (
    <>
      <TextField name="title" required maxLength={120} />
      <SelectField
        name="kind"
        help={trainings.help.kind}
        options={recognitionKinds.map((kind) => ({ value: kind, label: terms.kind[kind] }))}
      />
      <DayField name="heldOn" required />
      <TextField name="place" maxLength={120} />
      <ProseField name="summary" />
    </>
  )
}
