// Forms of leads: entered, edited, and turned into a firm with a place.
import { z } from 'zod'
import { chainLinks } from '#domain/chain-link.ts'
import { stayKinds } from '#domain/stay.ts'
import {
  choice,
  day,
  id,
  optionalChoice,
  optionalDay,
  optionalHundredths,
  optionalId,
  optionalProse,
  optionalTenThousands,
  optionalText,
  text,
  tick,
} from '#forms/fields.ts'
import { seenVersion } from '#forms/pipeline.ts'

const lead = {
  name: text(120),
  code: optionalText(40),
  chainLink: optionalChoice(chainLinks),
  xinchuang: tick(),
  officer: optionalId(),
  carrier: optionalId(),
  area: optionalHundredths(),
  expectedOn: optionalDay(),
  promisedInvestment: optionalTenThousands(),
  deliveredInvestment: optionalTenThousands(),
  promisedOutput: optionalTenThousands(),
  deliveredOutput: optionalTenThousands(),
  origin: optionalText(100),
  note: optionalProse(2000),
}

export const addLeadForm = z.object({ ...lead, openedOn: day() })
export const editLeadForm = z.object({ ...lead, lead: id(), version: seenVersion() })

/**
 * A firm of its name and code, a place for it; the day of moving into the district only where it comes from elsewhere. `firm` is
 * the one of the register that is taken.
 */
export const settleLeadForm = z.object({
  lead: id(),
  version: seenVersion(),
  firm: optionalId(),
  name: text(120),
  code: optionalText(40),
  codeMeant: optionalText(40),
  codeReason: optionalText(200),
  registeredOn: optionalDay(),
  movedInOn: optionalDay(),
  movedInFrom: optionalText(60),
  industry: optionalId(),
  carrier: id(),
  unit: optionalId(),
  kind: choice(stayKinds),
  area: optionalHundredths(),
  from: day(),
  to: optionalDay(),
  incubating: tick(),
  why: optionalText(200),
  placementWhy: optionalText(200),
})

export const winLeadForm = z.object({ lead: id(), version: seenVersion(), happenedOn: day(), why: optionalText(200) })
