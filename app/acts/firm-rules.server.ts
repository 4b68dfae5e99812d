// What every act on a firm's code and name keeps to. 依据: GB 32100-2015 (failing checks warn: a reason keeps the code, 待核).
import type { Reading } from '#db/changing.ts'
import { type CodeLists, isListed, type ListName } from '#db/queries/code-lists.ts'
import { firmByCode, firmsByNameKey } from '#db/queries/firms.ts'
import { isKeepable, judgeCode, needsReason } from '#domain/credit-code.ts'
import { type CodeStanding, codeStandingOf } from '#domain/firm.ts'
import { nameKey } from '#domain/name-key.ts'
import type { Viewer } from '#domain/permission.ts'
import { FormRefusal } from '#forms/form-refusal.ts'
import { refuse, refuseIf } from '#server/refusal.ts'

type WrittenCode = { code: string | null; codeMeant: string | null; codeReason: string | null }
export type KeptCode = { code: string | null; codeStanding: CodeStanding; codeReason: string | null }

/** The code as it will be kept: sound, or kept for a reason. A slip is only ever suggested. */
export function keptCode(written: WrittenCode): KeptCode {
  const judged = judgeCode(written.codeMeant ?? written.code ?? '')
  const codeStanding = codeStandingOf(judged)
  if (codeStanding === 'missing') return { code: null, codeStanding, codeReason: null }
  if (!needsReason(judged)) return { code: judged.code, codeStanding, codeReason: null }
  const keepable = isKeepable(judged)
  if (!keepable || written.codeReason === null)
    refuse('firm.code-fails', { finding: judged.finding, suggestion: judged.suggestion, keepable }, 'code')
  return { code: judged.code, codeStanding, codeReason: written.codeReason }
}

/** One code is one firm. */
export async function refuseKnownCode(tx: Reading, viewer: Viewer, code: string | null, except: string | null) {
  const known = code === null ? null : await firmByCode(tx, viewer, code)
  if (known && known.id !== except) refuse('firm.code-known', { name: known.name, firm: known.id }, 'code')
}

/** Two firms may share a name only where their codes tell them apart. */
export async function refuseNamesake(
  tx: Reading,
  viewer: Viewer,
  firm: { name: string; code: string | null },
  except: string | null,
) {
  const others = await firmsByNameKey(tx, viewer, nameKey(firm.name), except)
  const alike = others.find((other) => firm.code === null || other.code === null)
  if (alike) refuse('firm.name-known', { name: alike.name, firm: alike.id }, 'name')
}

/** Industry, zone and street stand in the lists; what a record already carries may stay. */
export async function refuseUnlisted(
  tx: Reading,
  viewer: Viewer,
  chosen: Record<ListName, string | null>,
  kept: Record<ListName, string | null> | null,
) {
  const errors: Record<string, string> = {}
  for (const list of ['industry', 'zone', 'street'] as const satisfies readonly (keyof CodeLists)[]) {
    const code = chosen[list]
    if (code === null || code === kept?.[list]) continue
    if (!(await isListed(tx, viewer, list, code))) errors[list] = 'not-listed'
  }
  if (Object.keys(errors).length > 0) throw new FormRefusal(errors)
}

/** What happened can't lie ahead, nor before the firm was founded. */
export function refuseOutOfTime(
  day: string | null,
  bounds: { today: string; registeredOn: string | null },
  field: string,
) {
  if (day === null) return
  refuseIf(day > bounds.today, 'day.ahead', {}, field)
  refuseIf(
    bounds.registeredOn !== null && day < bounds.registeredOn,
    'firm.before-registration',
    { registeredOn: bounds.registeredOn },
    field,
  )
}
