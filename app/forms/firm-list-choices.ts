// What the list of firms offers to choose from. Apart from its schema, so that a browser showing the list needn't fetch one.
import { type HolderGroup, holderGroups, kindsOfGroup } from '#domain/ladder.ts'
import { type RecognitionKind, recognitionKinds } from '#domain/recognition.ts'

export const firmScopes = ['district', 'left', 'all'] as const
export const lapsingMonths = [1, 3, 6, 12] as const

/** Columns in the order drawn; `hidden` ones wait to be chosen. */
export const firmColumns = [
  { key: 'name', always: true, sortable: true },
  { key: 'code', sortable: true },
  { key: 'rung', sortable: true },
  { key: 'industry' },
  { key: 'zone' },
  { key: 'until', sortable: true },
  { key: 'left' },
  { key: 'carrier' },
  { key: 'officer' },
  { key: 'registered', sortable: true },
  { key: 'kinds', hidden: true },
  { key: 'number', hidden: true },
  { key: 'street', hidden: true },
  { key: 'address', hidden: true },
  { key: 'field', hidden: true },
  { key: 'size', hidden: true },
  { key: 'capital', hidden: true, sortable: true },
  { key: 'contact', hidden: true },
  { key: 'phone', hidden: true },
] as const satisfies readonly { key: string; always?: true; sortable?: true; hidden?: true }[]
export type FirmColumn = (typeof firmColumns)[number]['key']

/** The columns shown: those chosen, else the usual ones; the name always. */
export function chosenColumns(columns: readonly string[]): FirmColumn[] {
  const asked = firmColumns.filter(({ key }) => columns.includes(key))
  const shown = asked.length > 0 ? asked : firmColumns.filter((column) => !('hidden' in column))
  return firmColumns.filter((column) => 'always' in column || shown.includes(column)).map(({ key }) => key)
}

export const firmSortKeys = ['name', 'code', 'rung', 'registered', 'until', 'capital'] as const

/** Kinds a list can be cut to: 独角兽 stands for its sub-kinds too, as in the figures. */
export const kindChoices = [
  ...holderGroups,
  ...recognitionKinds.filter((kind) => !holderGroups.some((group) => group === kind)),
] as const

const isGroup = (choice: string): choice is HolderGroup => holderGroups.some((group) => group === choice)

export function kindsOfChoice(choice: string): readonly RecognitionKind[] | null {
  if (isGroup(choice)) return kindsOfGroup[choice]
  const kind = recognitionKinds.find((one) => one === choice)
  return kind ? [kind] : null
}
