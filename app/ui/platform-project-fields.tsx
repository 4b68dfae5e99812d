import { type PlatformLevel, platformLevels, platformTypes } from '#domain/platform.ts'
import { FirmPicker, type FoundFirm } from '#ui/firm-picker.tsx'
import { DayField, ProseField, SelectField, TextField } from '#ui/inputs.tsx'
import { OfficerField } from '#ui/officer-field.tsx'
import { useWords } from '#words/words.tsx'

/** What is known of a platform under way; the day it began only where it is new. */
export function PlatformProjectFields(props: {
  officers: readonly { id: string; name: string }[]
  platforms: readonly { id: string; name: string; level: PlatformLevel }[]
  host?: FoundFirm
  today?: string
}) {
  const { platforms, platformProjects, pipelines, terms } = useWords()
  const { help, upgradeOf } = platformProjects
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
      <SelectField
        name="upgrades"
        help={help.upgrades}
        options={props.platforms.map(({ id, name, level }) => ({
          value: id,
          label: upgradeOf(name, terms.level[level]),
        }))}
      />
      <FirmPicker name="host" help={help.host} chosen={props.host} />
      <TextField name="field" maxLength={60} />
      {props.today ? <DayField name="openedOn" required max={props.today} help={pipelines.help.openedOn} /> : null}
      <DayField name="expectedOn" />
      <OfficerField officers={props.officers} help={pipelines.help.officer} />
      <ProseField name="note" />
    </>
  )
}
