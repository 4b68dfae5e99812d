// 企业名称的比对: official lists write one firm in many ways. 依据: 名单实务 (全角/半角, （原名…）, （更名）, 尾部 *);
// 企业名称以登记为准, so the written name is kept and only the key is folded. A key match is a match; likeness never is.

const opening = /[（(〔[【［{｛<〈《]/
const closing = /[）)〕\]】］}｝>〉》]/
const formerNote = /^(?:原|曾用|前身)(?:企业|单位|公司)?(?:名称|名|称)?(?:为|是|[:：])?\s*(\S.{3,})$/s
const renamedNote = /^(?:已|现)?(?:更名|改名|变更名称)/
/** What any note begins with: most names hold none, and are many. */
const noteBegins = /[（(〔[【［{｛<〈《]\s*(?:原|曾用|前身|已|现|更名|改名|变更名称)/
const trailingMarks = /[*＊★☆※#＃▲△●]+$/

type Parts = { name: string; notes: string[] }

const isNote = (content: string) => formerNote.test(content) || renamedNote.test(content)

/** The name without the bracketed notes on renaming; other brackets, as in （集团）, belong to the name. */
function partsOf(text: string): Parts {
  if (!noteBegins.test(text)) return { name: text, notes: [] }
  const notes: string[] = []
  let name = ''
  let depth = 0
  let group = ''
  for (const sign of text) {
    if (opening.test(sign)) depth += 1
    if (depth === 0) name += sign
    else group += sign
    if (depth > 0 && closing.test(sign)) {
      depth -= 1
      if (depth > 0) continue
      const content = group.slice(1, -1).trim()
      if (isNote(content)) notes.push(content)
      else name += group
      group = ''
    }
  }
  return { name: name + group, notes }
}

const foldOnce = (text: string): string =>
  partsOf(text.normalize('NFKC'))
    .name.replace(/[\s\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[〔[【{<〈《]/g, '(')
    .replace(/[〕\]】}>〉》]/g, ')')
    .replace(trailingMarks, '')
    .replace(/[。.，,;；、]+$/, '')
    .toUpperCase()

const foldFully = (name: string): string => {
  const folded = foldOnce(name)
  return folded === name ? folded : foldFully(folded)
}

/** A roster's names are asked for again at each step of taking it in: keys once found are kept, as many as a large one has. */
const found = new Map<string, string>()
const mostKept = 20_000

/** The key two writings of one name share. */
export function nameKey(name: string): string {
  const before = found.get(name)
  if (before !== undefined) return before
  const key = foldFully(name)
  if (found.size >= mostKept) found.clear()
  found.set(name, key)
  return key
}

export const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b)

/** The name as shown: the register's own signs, without line breaks, notes on renaming and list marks. */
export function displayName(text: string): string {
  const tidy = partsOf(text.normalize('NFC'))
    .name.replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/([^ -~]) /g, '$1')
    .replace(/ (?=[^ -~])/g, '')
    .trim()
    .replace(trailingMarks, '')
    .trim()
  return tidy === text ? tidy : displayName(tidy)
}

/** The former name a list gives with a firm, `（原名：…）`; null where it gives none. */
export function formerNameIn(text: string): string | null {
  for (const note of partsOf(text.normalize('NFC')).notes) {
    const former = formerNote.exec(note)?.[1]
    if (former !== undefined) return displayName(former)
  }
  return null
}

const places = /^(?:中国)?(?:辽宁)?(?:省)?(?:沈阳)?(?:市)?(?:皇姑)?(?:区)?/
const forms = /(?:股份|有限|责任|公司|集团|科技|技术|信息|（.*）|\(.*\))+$/

/** What tells a firm's name from others: without the place before it and the legal form behind it. */
export function distinctivePart(name: string): string {
  const part = displayName(name).replace(places, '').replace(forms, '')
  return part.length >= 2 ? part : displayName(name)
}
