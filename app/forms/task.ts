// Forms of tasks and filing windows.
import { z } from 'zod'
import { recognitionKinds } from '#domain/recognition.ts'
import { choice, day, id, optionalId, optionalText, text, version, whole } from '#forms/fields.ts'
import { windowConfidences } from '#forms/window-confidences.ts'

export const addTaskForm = z.object({
  title: text(120),
  /** An id, a full code or a full name; a task may be about no firm. */
  firm: optionalText(200),
  case: optionalId(),
  officer: optionalId(),
  dueOn: day(),
})
export const finishTaskForm = z.object({ task: id(), version: version(), doneOn: day(), outcome: optionalText(300) })

export const reassignTasksForm = z.object({
  select: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(id()).min(1, 'required').max(200, 'too-large'),
  ),
  officer: optionalId(),
})
export const makeDueTasksForm = z.object({})

export const editFilingWindowForm = z
  .object({
    /** Empty, or `new` as the address says it = the program's expected one, or a further batch. */
    window: optionalId().transform((value) => (value === 'new' ? null : value)),
    version: version(),
    kind: choice(recognitionKinds),
    year: whole(2000, 2199),
    batchName: optionalText(40).transform((value) => value ?? ''),
    opensOn: day(),
    closesOn: day(),
    confidence: choice(windowConfidences),
    source: optionalText(200),
  })
  .refine(({ opensOn, closesOn }) => opensOn <= closesOn, { message: 'ends-before-start', path: ['closesOn'] })

export const finishOwnTaskForm = z.object({ task: id() })
