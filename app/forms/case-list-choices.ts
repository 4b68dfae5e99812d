// What lists and boards of cases offer to choose from. Apart from their schema, so that a browser needn't fetch one.

/** Ends that a person decides; 企业离区 follows from the firm's own record. */
export const chosenEnds = ['recognised', 'not-passed', 'withdrawn'] as const

export const caseStates = ['open', 'ended', 'all'] as const

/** At most so many cases are changed in one go. */
export const bulkMost = 1_000

/** Cards of a column that are drawn with the board: as many as a tall screen shows. */
export const cardsAtFirst = 15
/** Cards of a column that are fetched at once on scrolling. */
export const cardsAtOnce = 50

/** Columns in the order drawn; `hidden` ones wait to be chosen. */
export const caseColumns = [
  { key: 'firm', always: true, sortable: true },
  { key: 'kind', sortable: true },
  { key: 'stage' },
  { key: 'since', sortable: true },
  { key: 'days' },
  { key: 'officer' },
  { key: 'expected', sortable: true },
  { key: 'purpose' },
  { key: 'lapse' },
  { key: 'state' },
  { key: 'opened', sortable: true },
  { key: 'year', hidden: true },
  { key: 'batch', hidden: true },
  { key: 'ended', hidden: true, sortable: true },
  { key: 'why', hidden: true },
  { key: 'code', hidden: true },
  { key: 'note', hidden: true },
] as const satisfies readonly { key: string; always?: true; sortable?: true; hidden?: true }[]
export type CaseColumn = (typeof caseColumns)[number]['key']

export const caseSortKeys = ['firm', 'kind', 'since', 'expected', 'opened', 'ended'] as const

/** What a board keeps in its address beside the kind and the day. */
export const boardFilterNames = ['q', 'officer', 'purpose', 'slow', 'industry', 'zone'] as const
