// The words of one language for a browser, an area at a time: a page brings what it was drawn with, the rest comes when met.
import type { Language } from '#domain/look.ts'
import { fileOfArea } from '#words/area-files.ts'
import type { Words } from '#words/words.tsx'

type File = Readonly<Record<string, unknown>>
const sources: Readonly<Record<Language, Readonly<Record<string, () => Promise<File>>>>> = {
  zh: import.meta.glob<File>('./zh/*.ts'),
  en: import.meta.glob<File>('./en/*.ts'),
}

/** The words of the language; asking for an area that isn't here throws the promise of it, as React's Suspense takes it. */
export function wordsByArea(language: Language): { words: Words; fetch: (area: string) => Promise<void> } {
  const known = new Map<string, unknown>()
  const coming = new Map<string, Promise<void>>()
  const fetched = async (area: string) => {
    const file = `./${language}/${fileOfArea(area)}.ts`
    known.set(area, (await sources[language][file]?.())?.[area])
  }
  const fetch = (area: string) => {
    const promise = coming.get(area) ?? fetched(area)
    coming.set(area, promise)
    return promise
  }
  // The areas come one by one, so no object of this type is ever whole.
  const words = new Proxy({} as Words, {
    get(_, area) {
      if (typeof area !== 'string') return undefined
      if (!known.has(area)) throw fetch(area)
      return known.get(area)
    },
  })
  return { words, fetch }
}
