// Names of coded values: from the lists kept in the register, else the words the program knows.
import { useLanguage, useWords } from '#words/words.tsx'

export type CodeName = { code: string; zh: string; en: string }
export type CodeLists = { street: CodeName[]; zone: CodeName[]; industry: CodeName[] }

/** How a code of a list is called in the reader's language; the code itself where nobody named it. */
export function useCodeNames(lists: CodeLists) {
  const language = useLanguage()
  const known: Readonly<Record<string, string>> = useWords().firms.industry
  const nameOf = (list: keyof CodeLists, code: string | null): string | null =>
    code === null
      ? null
      : (lists[list].find((one) => one.code === code)?.[language] ?? (list === 'industry' ? known[code] : null) ?? code)
  const options = (list: keyof CodeLists) =>
    list === 'industry' && lists.industry.length === 0
      ? Object.entries(known).map(([value, label]) => ({ value, label }))
      : lists[list].map((one) => ({ value: one.code, label: one[language] }))
  return { nameOf, options }
}
