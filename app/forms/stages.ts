// The form of a kind's stages: one row each, sent as lists in the same order.
import { z } from 'zod'
import { requirements } from '#domain/case-gate.ts'
import { recognitionKinds } from '#domain/recognition.ts'
import { choice, several, version } from '#forms/fields.ts'

const line = z.string({ error: 'invalid' }).trim().max(40, 'too-long')
const days = z
  .string({ error: 'invalid' })
  .trim()
  .regex(/^\d{0,4}$/, 'not-whole')
  .transform((text) => (text === '' ? null : Number(text)))

export const editStagesForm = z
  .object({
    kind: choice(recognitionKinds),
    version: version(),
    /** '' in the row of a new stage. */
    key: several(z.string().regex(/^[0-9A-Za-z-]{0,64}$/, 'invalid')),
    order: several(
      z
        .string()
        .trim()
        .regex(/^\d{0,3}$/, 'not-whole'),
    ),
    zh: several(line),
    en: several(line),
    slow: several(days),
    /** `row:requirement`, the row counted from 0. */
    gate: several(z.string().regex(new RegExp(`^\\d{1,3}:(${requirements.join('|')})$`), 'not-listed')),
    /** Rows that are retired. */
    retired: several(z.string().regex(/^\d{1,3}$/, 'invalid')),
  })
  .superRefine(({ key, order, zh, en, slow }, issues) => {
    if (new Set([key, order, zh, en, slow].map((list) => list.length)).size !== 1)
      issues.addIssue({ code: 'custom', path: ['form'], message: 'invalid' })
    for (const [row, one] of key.entries())
      if (one !== '' && zh[row] === '') issues.addIssue({ code: 'custom', path: ['zh'], message: 'required' })
  })

export type EditStagesInput = z.output<typeof editStagesForm>
export const stagesQuery = z.object({ kind: z.enum(recognitionKinds).catch('high-tech') })
