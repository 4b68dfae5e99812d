// 迁入, 迁出, 注销, and putting right what was recorded of them.
import { z } from 'zod'
import { arrivals } from '#domain/firm.ts'
import { choice, day, id, optionalDay, optionalText, text, tick } from './fields.ts'

export const moveFirmInForm = z.object({ firm: id(), fromOn: day(), place: optionalText(60) })
export const moveFirmOutForm = z.object({ firm: id(), toOn: day(), place: optionalText(60) })
export const deregisterFirmForm = z.object({ firm: id(), on: day() })
export const reinstateFirmForm = z.object({ firm: id(), why: text(200) })

export const correctResidenceForm = z.object({
  firm: id(),
  fact: id(),
  fromOn: optionalDay(),
  toOn: optionalDay(),
  presumed: tick(),
  arrival: choice(arrivals),
  place: optionalText(60),
  why: text(200),
})

export const withdrawResidenceForm = z.object({ firm: id(), fact: id(), why: text(200) })
