// Forms of innovation platforms.
import { z } from 'zod'
import { platformLevels, platformTypes } from '#domain/platform.ts'
import { choice, day, id, optionalDay, optionalId, optionalText, text } from '#forms/fields.ts'

const platform = {
  name: text(120),
  type: choice(platformTypes),
  level: choice(platformLevels),
  /** A firm of the register by id, full code or full name, or any other institution's name. */
  host: optionalText(200),
  number: optionalText(80),
  authority: optionalText(120),
  from: day(),
  to: optionalDay(),
  source: optionalText(200),
}

export const addPlatformForm = z.object(platform)

export const correctPlatformForm = z.object({ platform: id(), ...platform, why: text(200), wording: optionalId() })

export const endPlatformForm = z.object({ platform: id(), on: day(), wording: optionalId() })
