// What the list of recognitions offers to choose from. Apart from its schema, so that a browser showing the list needn't fetch one.
export const lapsingMonths = [1, 3, 6, 12] as const

/** Columns in the order drawn; `hidden` ones wait to be chosen. */
export const recognitionColumns = [
  { key: 'firm', always: true, sortable: true },
  { key: 'kind', sortable: true },
  { key: 'number', sortable: true },
  { key: 'state' },
  { key: 'issued', sortable: true },
  { key: 'until', sortable: true },
  { key: 'route' },
  { key: 'batch' },
  { key: 'code', hidden: true },
  { key: 'form', hidden: true },
  { key: 'authority', hidden: true },
  { key: 'notice', hidden: true },
  { key: 'ruleSet', hidden: true },
  { key: 'revoked', hidden: true },
  { key: 'source', hidden: true },
] as const satisfies readonly { key: string; always?: true; sortable?: true; hidden?: true }[]
export type RecognitionColumn = (typeof recognitionColumns)[number]['key']
