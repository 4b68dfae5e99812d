import { highTechFields, sizeClasses } from '#domain/firm.ts'
import { CodeField, KnownFirm } from '#ui/code-field.tsx'
import { type CodeLists, useCodeNames } from '#ui/code-name.ts'
import { DayField, NumberField, ProseField, SelectField, TextField } from '#ui/inputs.tsx'
import { useWords } from '#words/words.tsx'

export type FirmChoices = CodeLists & { officers: readonly { id: string; name: string }[] }

/** A firm's coded fields and what each of their codes is called. */
export function useFirmChoices(choices: FirmChoices) {
  const { size, field } = useWords().firms
  const { options } = useCodeNames(choices)
  return {
    size: sizeClasses.map((value) => ({ value, label: size[value] })),
    industry: options('industry'),
    field: highTechFields.map((value) => ({ value, label: field[value] })),
    zone: options('zone'),
    street: options('street'),
    officer: choices.officers.map(({ id, name }) => ({ value: id, label: name })),
  }
}

type Coded = ReturnType<typeof useFirmChoices>

/** A firm's particulars, to register or to edit it; its name and its day of moving in only where it is new. */
export function FirmFields({ choices, isNew }: { choices: FirmChoices; isNew: boolean }) {
  const { form } = useWords().firms
  const coded = useFirmChoices(choices)
  return (
    <>
      <fieldset className="form-section">
        <legend>{form.identity}</legend>
        <KnownFirm />
        {isNew ? <TextField name="name" required maxLength={120} help={form.nameHelp} /> : null}
        <CodeField />
        <DayField name="registeredOn" />
        <NumberField name="capital" unit={form.capitalUnit} />
        <TextField name="capitalCurrency" maxLength={20} help={form.capitalCurrencyHelp} />
        <TextField name="legalForm" maxLength={60} />
        <SelectField name="size" options={coded.size} />
        <ProseField name="scope" rows={3} />
      </fieldset>
      {isNew ? (
        <fieldset className="form-section">
          <legend>{form.membership}</legend>
          <DayField name="movedInOn" help={form.movedInOnHelp} />
          <TextField name="movedInFrom" maxLength={60} />
        </fieldset>
      ) : null}
      <Whereabouts coded={coded} />
      <Care coded={coded} masked={!isNew} />
    </>
  )
}

function Whereabouts({ coded }: { coded: Coded }) {
  const { form } = useWords().firms
  return (
    <fieldset className="form-section">
      <legend>{form.whereabouts}</legend>
      <SelectField name="industry" options={coded.industry} />
      <SelectField name="field" options={coded.field} />
      <SelectField name="zone" options={coded.zone} />
      <SelectField name="street" options={coded.street} />
      <TextField name="address" maxLength={200} />
    </fieldset>
  )
}

function Care({ coded, masked }: { coded: Coded; masked: boolean }) {
  const { form } = useWords().firms
  return (
    <fieldset className="form-section">
      <legend>{form.contact}</legend>
      <TextField name="contactName" maxLength={40} />
      <TextField name="contactPhone" type="tel" maxLength={60} help={masked ? form.contactHelp : undefined} />
      <SelectField name="officer" options={coded.officer} />
      <TextField name="tags" maxLength={200} help={form.tagsHelp} />
      <ProseField name="note" rows={2} />
    </fieldset>
  )
}
