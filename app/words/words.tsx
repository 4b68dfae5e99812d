// The interface's words in the language of the person: `const words = useWords()`.
// The server and the tests hold both languages whole. A browser holds only the language of its page, and of that only the areas
// that its pages have drawn with: an area met for the first time is fetched, and what asked for it is drawn when it is there.
import { createContext, useContext, useEffect } from 'react'
import type { Language } from '#domain/look.ts'
import type { Like } from '#words/like.ts'
import type { zh } from '#words/zh.ts'

export type Words = Like<typeof zh>

const held = new Map<Language, Words>()

/** Words must be held before anything is drawn in their language. */
export const holdWords = (language: Language, words: Words): void => void held.set(language, words)

/** The words of a language; where they aren't held, those that are, so that a page never falls silent. */
export function wordsIn(language: Language): Words {
  const words = held.get(language) ?? held.values().next().value
  if (!words) throw new Error('No words are held')
  return words
}

let spoken: Set<string> | null = null

/** Words that note which of their areas are asked for while a page is drawn. */
export const noted = (words: Words): Words =>
  new Proxy(words, {
    get(target, area, self) {
      if (spoken && typeof area === 'string') spoken.add(area)
      return Reflect.get(target, area, self)
    },
  })

/** Draws, and tells the areas it was drawn with. Drawing must be done when `draw` returns: there is one ear for all. */
export function noteAreas<T>(draw: () => T): { drawn: T; areas: string[] } {
  const mine = new Set<string>()
  spoken = mine
  try {
    return { drawn: draw(), areas: [...mine].sort() }
  } finally {
    spoken = null
  }
}

const LanguageContext = createContext<Language>('zh')

export function WordsProvider({ language, children }: { language: Language; children: React.ReactNode }) {
  // The language was changed in another tab: this page begins anew in it.
  useEffect(() => {
    if (!held.has(language)) window.location.reload()
  }, [language])
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
}

export const useLanguage = (): Language => useContext(LanguageContext)
export const useWords = (): Words => wordsIn(useLanguage())
