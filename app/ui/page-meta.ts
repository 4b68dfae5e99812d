// The title of the browser's window, in the reader's language: `export const meta = titled((words) => words.carriers.title)`.
import { type Language, languages } from '#domain/look.ts'
import { type Words, wordsIn } from '#words/words.tsx'

type Match = { id: string; data?: unknown } | undefined
type MetaArgs = { matches: readonly Match[] }

const hasLook = (data: unknown): data is { look: { language: unknown } } =>
  typeof data === 'object' && data !== null && 'look' in data && typeof data.look === 'object' && data.look !== null

/** The language that the root's loader answered with. */
function languageOf(matches: readonly Match[]): Language {
  const data = matches.find((match) => match?.id === 'root')?.data
  const language = hasLook(data) ? data.look.language : undefined
  return languages.find((one) => one === language) ?? 'zh'
}

export const titled =
  (title: (words: Words) => string) =>
  ({ matches }: MetaArgs) => {
    const words = wordsIn(languageOf(matches))
    return [{ title: `${title(words)} - ${words.frame.product}` }]
  }
