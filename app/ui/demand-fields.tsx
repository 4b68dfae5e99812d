import { wishedKinds } from '#domain/space-match.ts'
import { FirmPicker, type FoundFirm } from '#ui/firm-picker.tsx'
import { DayField, MultiChoiceField, NumberField, ProseField } from '#ui/inputs.tsx'
import { OfficerField } from '#ui/officer-field.tsx'
import { useWords } from '#words/words.tsx'

type Officers = readonly { id: string; name: string }[]

/** 空间需求: who asks, for how much of which kind, and from when. */
export function DemandFields({ firm, officers }: { firm?: FoundFirm; officers: Officers }) {
  const { demands, carriers } = useWords()
  const { help } = demands
  return (
    <>
      <FirmPicker name="who" required help={help.who} chosen={firm} />
      <NumberField name="least" required unit="㎡" />
      <NumberField name="most" unit="㎡" help={help.most} />
      <MultiChoiceField
        name="kinds"
        help={help.kinds}
        options={wishedKinds.map((kind) => ({ value: kind, label: carriers.kind[kind] }))}
      />
      <NumberField name="powerKw" unit="kW" help={help.powerKw} />
      <NumberField name="loadKg" unit="kg/㎡" help={help.loadKg} />
      <DayField name="from" required help={help.from} />
      <OfficerField officers={officers} />
      <ProseField name="note" />
    </>
  )
}
