import { SelectField } from '#ui/inputs.tsx'
import { QuerySelect } from '#ui/query-form.tsx'

type Officers = { officers: readonly { id: string; name: string }[] }
const optionsOf = (officers: Officers['officers']) => officers.map(({ id, name }) => ({ value: id, label: name }))

/** Who does it, in a form. */
export const OfficerField = ({ officers, name = 'officer', help }: Officers & { name?: string; help?: string }) => (
  <SelectField name={name} help={help} options={optionsOf(officers)} />
)

/** Whose, in a list's filters. */
export const OfficerFilter = ({ officers, label, value }: Officers & { label: string; value: string | null }) => (
  <QuerySelect name="officer" label={label} value={value ?? ''} options={optionsOf(officers)} />
)
