// Forms of space under way. It opens by the form of a new carrier: see forms/carrier.ts.
import { z } from 'zod'
import { carrierTypes } from '#domain/carrier.ts'
import { addCarrierForm, hundredths } from '#forms/carrier.ts'
import { choice, day, id, optionalDay, optionalId, optionalProse, optionalText, text, tick } from '#forms/fields.ts'
import { seenVersion } from '#forms/pipeline.ts'

const project = {
  name: text(100),
  carrierType: choice(carrierTypes),
  xinchuang: tick(),
  zone: optionalText(60),
  address: optionalText(200),
  area: hundredths(),
  expectedOn: optionalDay(),
  officer: optionalId(),
  note: optionalProse(2000),
}

export const addSpaceForm = z.object({ ...project, openedOn: day() })
export const editSpaceForm = z.object({ ...project, space: id(), version: seenVersion() })

/** Opening names its day and its area: the district's area grows by it from that day on. */
export const openSpaceForm = addCarrierForm.extend({
  space: id(),
  version: seenVersion(),
  from: day(),
  area: hundredths(),
})
