// Expected refusals, thrown: a typed code with its status.
import { type RefusalCode, type RefusalDetail, refusals } from '#domain/refusal-code.ts'

export class Refusal extends Error {
  readonly status: number
  constructor(
    readonly code: RefusalCode,
    readonly detail: RefusalDetail = {},
    /** The form field it is about, where there is one. */
    readonly field?: string,
  ) {
    super(code)
    this.name = 'Refusal'
    this.status = refusals[code]
  }
}

export function refuse(code: RefusalCode, detail?: RefusalDetail, field?: string): never {
  throw new Refusal(code, detail, field)
}

export function refuseIf(condition: boolean, code: RefusalCode, detail?: RefusalDetail, field?: string): void {
  if (condition) refuse(code, detail, field)
}

/** The value, or 404: what the viewer can't see does not exist for them. */
export function found<T>(value: T | null | undefined): T {
  return value ?? refuse('not-found')
}
