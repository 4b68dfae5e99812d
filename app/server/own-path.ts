/** The path to go back to, if it is one of ours: never another site, however it is spelt. */
export function ownPath(back: unknown): string | null {
  if (typeof back !== 'string' || !back.startsWith('/')) return null
  const nowhere = 'http://own.invalid'
  if (!URL.canParse(back, nowhere)) return null
  const url = new URL(back, nowhere)
  return url.origin === nowhere ? url.pathname + url.search : null
}
