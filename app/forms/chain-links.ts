// A firm's links of the Xinchuang chain, from a day on.
import { z } from 'zod'
import { chainLinks } from '#domain/chain-link.ts'
import { choice, id, optionalChoice, optionalDay, optionalText, several } from '#forms/fields.ts'

export const chainLinksForm = z.object({
  firm: id(),
  primary: optionalChoice(chainLinks),
  further: several(choice(chainLinks)),
  /** Left empty: as far back as is known. */
  from: optionalDay(),
  source: optionalText(200),
})
