// Forms of innovation platforms under way.
import { z } from 'zod'
import { platformLevels, platformTypes } from '#domain/platform.ts'
import { choice, day, id, optionalDay, optionalId, optionalProse, optionalText, text } from '#forms/fields.ts'
import { seenVersion } from '#forms/pipeline.ts'

const project = {
  name: text(120),
  type: choice(platformTypes),
  level: choice(platformLevels),
  /** The platform (its fact) that is to be raised; empty = a new one. */
  upgrades: optionalId(),
  /** A firm of the register by id, full code or full name, or any other institution's name. */
  host: optionalText(200),
  field: optionalText(60),
  officer: optionalId(),
  expectedOn: optionalDay(),
  note: optionalProse(2000),
}

export const addPlatformProjectForm = z.object({ ...project, openedOn: day() })
export const editPlatformProjectForm = z.object({ ...project, project: id(), version: seenVersion() })

export const passPlatformProjectForm = z.object({
  project: id(),
  version: seenVersion(),
  name: text(120),
  number: optionalText(80),
  authority: optionalText(120),
  /** The day of recognition, from which the platform counts at its level. */
  from: day(),
  to: optionalDay(),
  source: optionalText(200),
})
