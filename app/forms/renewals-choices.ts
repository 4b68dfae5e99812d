// What the renewal pages offer to choose from. Apart from their schemas, so that a browser showing a list needn't fetch one.

/** So many rows can be picked one by one; more are taken by the filter. */
export const pickMost = 100

/** At most so many cases are opened in one go. */
export const openMost = 1_000

/** Columns in the order drawn; `hidden` ones wait to be chosen. */
export const renewalColumns = [
  { key: 'firm', always: true, sortable: true },
  { key: 'number' },
  { key: 'until', sortable: true },
  { key: 'left' },
  { key: 'gaps' },
  { key: 'case' },
  { key: 'officer' },
  { key: 'reports' },
  { key: 'code', hidden: true },
  { key: 'from', hidden: true },
] as const satisfies readonly { key: string; always?: true; sortable?: true; hidden?: true }[]
export type RenewalColumn = (typeof renewalColumns)[number]['key']
