import { platformLevels, platformTypes } from '#domain/platform.ts'
import { FirmPicker, type FoundFirm } from '#ui/firm-picker.tsx'
import { DayField, SelectField, TextField } from '#ui/inputs.tsx'
import { useWords } from '#words/words.tsx'

/** An innovation platform. */
export function PlatformFields({ host }: { host?: FoundFirm }) {
  const { platforms, terms } = useWords()
  const { help } = platforms
  return (
    <>
      <TextField name="name" required maxLength={120} />
      <SelectField
        name="type"
        required
        options={platformTypes.map((type) => ({ value: type, label: platforms.type[type] }))}
      />
      <SelectField
        name="level"
        required
        options={platformLevels.map((level) => ({ value: level, label: terms.level[level] }))}
      />
      <FirmPicker name="host" help={help.host} chosen={host} />
      <TextField name="field" maxLength={80} />
      <TextField name="number" maxLength={80} />
      <TextField name="authority" maxLength={120} />
      <DayField name="from" required />
      <DayField name="to" help={help.to} />
      <TextField name="source" maxLength={200} />
    </>
  )
}
