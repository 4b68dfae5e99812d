// What the search box reads and how lists are ordered: pinyin by the library, stored with the firm.
import { pinyin } from 'pinyin-pro'

/** The last name asked: a firm's two keys are made one after the other, and the library takes its time. */
let last: { name: string; syllables: string[] } = { name: '', syllables: [] }

function syllables(name: string): string[] {
  if (last.name !== name)
    last = { name, syllables: pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }) }
  return last.syllables
}

/** Full pinyin in lower case: the order of Chinese lists. */
export const pinyinKeyOf = (name: string): string => syllables(name).join(' ').toLowerCase()

/** Names, full pinyin, initials and code in lower case, parted by line feeds so that no search runs across them. */
export function searchKeyOf(names: readonly string[], code: string | null): string {
  const parts = names.flatMap((name) => {
    const all = syllables(name)
    return [name, all.join(''), all.map((one) => one[0] ?? '').join('')]
  })
  return [...parts, code ?? ''].join('\n').normalize('NFKC').toLowerCase()
}
