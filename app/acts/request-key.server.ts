// What makes two posts the same one: who sends it, the page's request id, and every value of the form. Going back, typing
// something else and sending again is therefore a new request, although the page's id is the old one.
import { createHash } from 'node:crypto'

/** A page's own ids are UUIDs; anything longer is nobody's form. */
const longestId = 64

/** The key that an answer is remembered under; null where the form has no request id. */
export function requestKey(account: string, values: Record<string, unknown>): string | null {
  const { request, ...form } = values
  if (typeof request !== 'string' || request === '' || request.length > longestId) return null
  const hash = createHash('sha256').update(request)
  for (const name of Object.keys(form).sort()) {
    hash.update(`\0${name}\0`)
    hash.update(contentOf(form[name]))
  }
  return `${account}:${hash.digest('hex')}`
}

/** Texts and lists of texts as they are; of a file its bytes. */
function contentOf(value: unknown): string | Uint8Array {
  if (typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array)
    return value.bytes
  return JSON.stringify(value ?? null)
}
