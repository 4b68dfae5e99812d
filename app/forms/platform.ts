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
  field: optionalText(80),
  number: optionalText(80),
  authority: optionalText(120),
  from: day(),
  to: optionalDay(),
  source: optionalText(200),
}

export const addPlatformForm = z.object(platform)

export const correctPlatformForm = z.object({ platform: id(), ...platform, why: text(200), wording: optionalId() })

/** 升级: what the platform is called and numbered from the day of its higher level on; no name = as before. */
export const upgradePlatformForm = z.object({
  platform: id(),
  level: choice(platformLevels),
  on: day(),
  name: optionalText(120),
  number: optionalText(80),
  authority: optionalText(120),
  source: optionalText(200),
  wording: optionalId(),
})

export const endPlatformForm = z.object({ platform: id(), on: day(), wording: optionalId() })
