// The browser's title of a page, in the language the person reads: `export const meta = titled((words) => words.firms.title)`.
import type { MetaFunction } from '@remix-run/react'
import { lookOf } from '#domain/look.ts'
import { type Words, wordsIn } from '#words/words.tsx'

export const titled =
  (title: (words: Words, data: unknown) => string): MetaFunction =>
  ({ matches, data }) => {
    const words = wordsIn(languageOf(matches.find((match) => match.id === 'root')?.data))
    return [{ title: `${title(words, data)} - ${words.frame.product}` }]
  }

function languageOf(root: unknown) {
  const look = typeof root === 'object' && root !== null && 'look' in root ? root.look : null
  const language = typeof look === 'object' && look !== null && 'language' in look ? look.language : null
  return lookOf(typeof language === 'string' ? language : null).language
}
