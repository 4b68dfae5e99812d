/** Something expected went wrong: the user reads this one sentence, never a stack. */
export class Sentence extends Error {
  /** @param {string} text @param {number} [exitCode] */
  constructor(text, exitCode = 1) {
    super(text)
    this.name = 'Sentence'
    this.exitCode = exitCode
  }
}

/** @type {Record<string, (error: NodeJS.ErrnoException) => string>} */
const plainFailures = {
  EACCES: (error) => unwritable(error.path),
  EPERM: (error) => unwritable(error.path),
  EROFS: (error) => unwritable(error.path),
  ENOSPC: () => 'The disk is full: free some space and run this again.',
}

/** @param {string | undefined} path */
export const unwritable = (path) =>
  `${path ?? 'This folder'} can't be written: run this as its owner, or give this user the right to write there.`

/** The sentence for a failure that has one, else null: then it is a fault of ours and its stack helps. @param {unknown} error */
export function sentenceFor(error) {
  if (error instanceof Sentence) return error.message
  const plain = error instanceof Error && 'code' in error ? plainFailures[String(error.code)] : undefined
  return plain ? plain(/** @type {NodeJS.ErrnoException} */ (error)) : null
}
