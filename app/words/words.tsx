// The interface's words in the language of the person: `const words = useWords()`.
import { createContext, useContext } from 'react'
import type { Language } from '#domain/look.ts'
import { en } from '#words/en.ts'
import type { Like } from '#words/like.ts'
import { zh } from '#words/zh.ts'

export type Words = Like<typeof zh>

export const wordsIn = (language: Language): Words => (language === 'en' ? en : zh)

const WordsContext = createContext<{ words: Words; language: Language }>({ words: zh, language: 'zh' })

export function WordsProvider({ language, children }: { language: Language; children: React.ReactNode }) {
  return <WordsContext.Provider value={{ words: wordsIn(language), language }}>{children}</WordsContext.Provider>
}

export const useWords = (): Words => useContext(WordsContext).words
export const useLanguage = (): Language => useContext(WordsContext).language
