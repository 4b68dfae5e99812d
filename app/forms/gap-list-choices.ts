// What the cultivation list offers to choose from. Apart from its schema, so that a browser showing the list needn't fetch one.

/** At most so many cases are started in one go. */
export const startMost = 300

/** Columns in the order drawn; `hidden` ones wait to be chosen. */
export const gapColumns = [
  { key: 'firm', always: true, sortable: true },
  { key: 'state', sortable: true },
  { key: 'short' },
  { key: 'missing', sortable: true },
  { key: 'score', sortable: true },
  { key: 'case' },
  { key: 'officer' },
  { key: 'industry' },
  { key: 'zone', hidden: true },
  { key: 'code', hidden: true },
] as const satisfies readonly { key: string; always?: true; sortable?: true; hidden?: true }[]

export const gapSortKeys = ['firm', 'state', 'missing', 'score'] as const
